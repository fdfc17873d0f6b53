import type { Call, Fault, Plan } from '../../support/cosmos-fault-proxy.ts';

/** All that a call can meet and get over. */
export const FAULTS = {
  'a slow answer': { kind: 'delay', ms: 20 },
  'a connection that breaks before the call arrives': { kind: 'drop', reaches: false },
  'a connection that breaks after the call was carried out': { kind: 'drop', reaches: true },
  'no answer, for a call that never arrived': { kind: 'stall', reaches: false },
  'no answer, for a call that was carried out': { kind: 'stall', reaches: true },
  'a timeout at the server': { kind: 'refuse', status: 408, reaches: false },
  'a timeout at the server after the call was carried out': { kind: 'refuse', status: 408, reaches: true },
  'a partition that has moved': { kind: 'refuse', status: 410, reaches: false },
  throttling: { kind: 'refuse', status: 429, reaches: false, headers: { 'x-ms-retry-after-ms': '5' } },
  'a clash of writes': { kind: 'refuse', status: 449, reaches: false },
  'a region that is away': { kind: 'refuse', status: 503, reaches: false },
  'a region that goes away after the call was carried out': { kind: 'refuse', status: 503, reaches: true },
  'the error page of something in between': {
    kind: 'refuse',
    status: 502,
    reaches: false,
    body: '<html>Bad gateway</html>',
  },
  'an error without a word': { kind: 'refuse', status: 503, reaches: false, body: '' },
} as const satisfies Record<string, Fault>;

export function refuse(status: number, headers: Record<string, string> = {}): Fault {
  return { kind: 'refuse', status, reaches: false, headers };
}

export type Fits = (call: Call) => boolean;

/** Calls of this operation in this container. */
export function calls(operation: Call['operation'], container: 'leads' | 'records'): Fits {
  return (call) => call.operation === operation && call.container === container;
}

/** The first call that fits goes wrong; `met` tells whether there was one. */
export function once(fault: Fault, fits: Fits): Plan & { met: () => boolean } {
  let met = false;
  const plan: Plan = (call) => {
    if (met || !fits(call)) return undefined;
    met = true;
    return fault;
  };
  return Object.assign(plan, { met: () => met });
}

/** One call in ten goes wrong, in one of all the ways. */
export function oneInTen(random: () => number): Plan {
  const faults: readonly Fault[] = Object.values(FAULTS);
  return () => (random() < 0.1 ? faults[Math.floor(random() * faults.length)] : undefined);
}
