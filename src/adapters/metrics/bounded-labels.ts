import type { Counter } from '../../ports/log.ts';
import { COUNTERS } from './counters.ts';

/** Values that one label may take; those that come later are counted together. */
const MOST = 200;
const REST = 'other';

export type BoundLabels = (name: Counter, labels: Readonly<Record<string, string>>) => Record<string, string>;

/** Some labels come from outside (the source of a lead): they must not fill the memory with series. */
export function makeBoundedLabels(most = MOST): BoundLabels {
  const seen = new Map<string, Set<string>>();

  const bounded = (key: string, value: string): string => {
    const values = seen.get(key) ?? new Set();
    seen.set(key, values);
    if (!values.has(value) && values.size >= most) return REST;
    values.add(value);
    return value;
  };

  return (name, labels) =>
    Object.fromEntries(
      COUNTERS[name].labels.map((label) => [label, bounded(`${name}.${label}`, labels[label] ?? '')]),
    );
}
