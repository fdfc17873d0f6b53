import type { SQLInputValue } from 'node:sqlite';

/** A condition, with the values of its question marks. */
export type Clause = { text: string; values: readonly SQLInputValue[] };

export const ALL: Clause = { text: 'TRUE', values: [] };
export const NONE: Clause = { text: 'FALSE', values: [] };

export function both(clauses: readonly Clause[]): Clause {
  return {
    text: clauses.map((clause) => clause.text).join(' AND '),
    values: clauses.flatMap((clause) => clause.values),
  };
}
