import { saidOf } from './kept-times.ts';

/**
 * Of the leads of which something holds: how many have the same in the key, and sums of what they have. The sign
 * stands for the lead's row.
 */
export type Kept = {
  name: string;
  table: string;
  key: Readonly<Record<string, string>>;
  sums: Readonly<Record<string, string>>;
  holds: string;
  /** Where none of these columns changes, neither does this. */
  changedBy: readonly string[];
};

/** The columns' names, and what goes into each. */
function cellOf({ key, sums }: Kept): [names: string, expressions: string[]] {
  const cell = { tenant: '#tenant', ...key, ...sums };
  return [Object.keys(cell).join(), Object.values(cell)];
}

/** A lead that has become one of them, or has come as one. */
export function add(kept: Kept): string {
  const [names, expressions] = cellOf(kept);
  const sums = Object.keys(kept.sums).map((sum) => `${sum} = ${sum} + excluded.${sum}`);
  return saidOf(
    'new.',
    `INSERT INTO ${kept.table} (${names}) SELECT ${expressions.join()} WHERE ${kept.holds}
      ON CONFLICT DO UPDATE SET ${sums.join()};`,
  );
}

/** What a lead was before it changed. */
function take({ table, key, sums, holds }: Kept): string {
  const same = Object.entries({ tenant: '#tenant', ...key }).map(([name, value]) => `${name} = ${value}`);
  const here = [holds, ...same].join(' AND ');
  const less = Object.entries(sums).map(([name, value]) => `${name} = ${name} - ${value}`);
  return saidOf(
    'old.',
    `UPDATE ${table} SET ${less.join()} WHERE ${here};
     DELETE FROM ${table} WHERE ${here} AND leads = 0;`,
  );
}

/** Of all leads, once. */
export function fill(kept: Kept): string {
  const [names, expressions] = cellOf(kept);
  const keys = Object.keys(kept.key).length + 1;
  const summed = expressions.map((expression, at) => (at < keys ? expression : `sum(${expression})`));
  const group = expressions.map((_, at) => at + 1).slice(0, keys);
  return saidOf(
    '',
    `INSERT INTO ${kept.table} (${names}) SELECT ${summed.join()} FROM leads WHERE ${kept.holds}
      GROUP BY ${group.join()};`,
  );
}

/** In the transaction of the lead itself: no write can forget it, and no crash comes between. */
export function onChange(kept: Kept): string {
  const held = `${saidOf('old.', kept.holds)} OR ${saidOf('new.', kept.holds)}`;
  return `
    CREATE TRIGGER ${kept.name}_of_changed AFTER UPDATE OF ${kept.changedBy.join()} ON leads WHEN ${held} BEGIN
      ${take(kept)}
      ${add(kept)}
    END;`;
}
