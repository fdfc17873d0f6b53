import type { Metrics } from '../../ports/log.ts';

/** Counts what an answer cost, a refusal's too, and hands it on. */
export type Charge = <A extends { requestCharge: number }>(asked: Promise<A>) => Promise<A>;

/** The charges of one operation, in request units. */
export function makeCharge(metrics: Metrics, operation: string): Charge {
  const count = (units: number): void => {
    if (units > 0) metrics.count('store_charge', { operation }, units);
  };
  return async function charge(asked) {
    try {
      const answer = await asked;
      count(answer.requestCharge);
      return answer;
    } catch (error) {
      count(chargeOf(error));
      throw error;
    }
  };
}

function chargeOf(error: unknown): number {
  const { headers } = error as { headers?: Record<string, unknown> };
  return Number(headers?.['x-ms-request-charge'] ?? 0) || 0;
}
