/** Writes a line for operators: an event name, and facts without customer's contact data. */
export type Log = {
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  error(event: string, facts?: Facts): void;
};
export type Facts = Readonly<Record<string, unknown>>;

/** Counts for /metrics. */
export type Metrics = {
  count(name: Counter, labels?: Readonly<Record<string, string>>, by?: number): void;
};
export type Counter = 'leads_received' | 'actions' | 'effects' | 'ticks' | 'store_charge' | 'invokes';
