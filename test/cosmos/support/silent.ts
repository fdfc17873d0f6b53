import type { Log, Metrics } from '../../../src/ports/log.ts';

const nothing = (): void => undefined;

export const noLog: Log = { info: nothing, warn: nothing, error: nothing };
export const noMetrics: Metrics = { count: nothing };
