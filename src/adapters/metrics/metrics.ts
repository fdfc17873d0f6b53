import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Counter as CounterName, Metrics } from '../../ports/log.ts';
import { makeBoundedLabels } from './bounded-labels.ts';
import { COUNTERS } from './counters.ts';

/** One answered HTTP request. */
export type Observed = { method: string; route: string; status: number; seconds: number };

/** Counts, and writes it all down as Prometheus text. */
export type PrometheusMetrics = Metrics & {
  contentType: string;
  observe(request: Observed): void;
  text(): Promise<string>;
};

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function makeMetrics(): PrometheusMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counters = makeCounters(registers);
  const bounded = makeBoundedLabels();
  const durations = new Histogram({
    name: 'lead_desk_http_request_duration_seconds',
    help: 'Time until an HTTP request was answered',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  return {
    contentType: registry.contentType,
    count: (name, labels = {}, by = 1) => {
      counters[name].inc(bounded(name, labels), by);
    },
    observe: ({ seconds, ...labels }) => {
      durations.observe(labels, seconds);
    },
    text: () => registry.metrics(),
  };
}

function makeCounters(registers: Registry[]): Record<CounterName, Counter> {
  const entries = Object.entries(COUNTERS).map(([name, { help, labels }]) => {
    const counter = new Counter({ name: `lead_desk_${name}_total`, help, labelNames: labels, registers });
    return [name, counter] as const;
  });
  return Object.fromEntries(entries) as Record<CounterName, Counter>;
}
