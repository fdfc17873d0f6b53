import { makeRecent } from '../../domain/recent.ts';
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

export type Row = Record<string, SQLOutputValue>;
export type Values = readonly SQLInputValue[];

/** Runs statements; each text is prepared once. */
export type Sql = {
  all(text: string, values: Values): Row[];
  get(text: string, values: Values): Row | undefined;
  run(text: string, values: Values): void;
};

/** Filters make many texts; the longest unused one is forgotten. */
const KEPT = 200;

export function makeSql(database: DatabaseSync): Sql {
  const prepared = makeRecent<string, StatementSync>(KEPT);
  const statement = (text: string): StatementSync =>
    prepared.get(text) ?? prepared.keep(text, database.prepare(text));

  return {
    all: (text, values) => statement(text).all(...values),
    get: (text, values) => statement(text).get(...values),
    run: (text, values) => void statement(text).run(...values),
  };
}
