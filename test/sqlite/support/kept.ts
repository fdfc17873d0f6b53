import { expect } from 'chai';
import type { DatabaseSync } from 'node:sqlite';
import { stepOf } from '../../../src/adapters/sqlite/time-scale.ts';
import { valueOf } from '../../../src/domain/lead-filter.ts';
import { answerTime, closeTime, winTime } from '../../../src/domain/lead-times.ts';
import { isInformational, type Lead } from '../../../src/domain/lead.ts';
import { DAY } from '../../../src/domain/time.ts';

const COLUMNS = `tenant, stage, outcome, qualification, informational, country, assignee, urgency,
  contact_requested, contacted, waiting`;

/** What is kept is what a look at all leads finds, in every cell. */
export function expectKept(database: DatabaseSync): void {
  const kept = database.prepare(`SELECT ${COLUMNS}, leads FROM kept_counts ORDER BY ${COLUMNS}`).all();
  const counted = database
    .prepare(`SELECT ${COLUMNS}, count(*) AS leads FROM leads GROUP BY ${COLUMNS} ORDER BY ${COLUMNS}`)
    .all();
  expect(kept).to.deep.equal(counted);
  expectKeptFigures(database);
}

const TABLES = {
  kept_outcomes: (lead) => [[lead.stage, outcomeOf(lead), reasonOf(lead), Number(isInformational(lead)), 1]],
  kept_worth: (lead) => {
    const value = valueOf(lead);
    if (lead.stage === 'received' || value === undefined) return [];
    const hundredths = Math.round(value.amount * 100);
    const parts = [Math.trunc(hundredths / 1e6), hundredths % 1e6];
    return [[lead.stage, outcomeOf(lead), value.currency, 1, 0, ...parts]];
  },
  kept_times: (lead) => {
    const accepted = lead.stage === 'received' ? undefined : lead.acceptedAt;
    const [answered, closed] = [answerTime(lead), closeTime(lead) ?? Infinity];
    const times = {
      answered,
      won: winTime(lead),
      accepted: answered === undefined ? undefined : accepted,
      closed_in_60_days: closed < 60 * DAY ? accepted : undefined,
      closed_in_365_days: closed < 365 * DAY ? accepted : undefined,
    };
    return Object.entries(times).flatMap(([name, time]) =>
      time === undefined ? [] : [[name, stepOf(time), 1]],
    );
  },
} as const satisfies Record<string, (lead: Lead) => (string | number)[][]>;

/** How many of a table's columns, after the tenant, make its key; the others are sums. */
const KEYS = { kept_outcomes: 4, kept_worth: 3, kept_times: 2 } as const satisfies Record<
  keyof typeof TABLES,
  number
>;

function expectKeptFigures(database: DatabaseSync): void {
  const leads = database.prepare('SELECT document FROM leads').all();
  for (const table of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
    const cells = new Map<string, number[]>();
    for (const { document } of leads) {
      const lead = JSON.parse(String(document)) as Lead;
      for (const cell of TABLES[table](lead)) {
        const key = JSON.stringify([lead.tenantId, ...cell.slice(0, KEYS[table])]);
        const sums = cell.slice(KEYS[table]).map(Number);
        cells.set(
          key,
          sums.map((sum, at) => sum + (cells.get(key)?.[at] ?? 0)),
        );
      }
    }
    const found = database
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => Object.values(row))
      .map((row) => [JSON.stringify(row.slice(0, KEYS[table] + 1)), row.slice(KEYS[table] + 1)]);
    expect(Object.fromEntries(found), table).to.deep.equal(Object.fromEntries(cells));
  }
}

function outcomeOf(lead: Lead): string {
  return lead.stage === 'archived' ? lead.outcome : '';
}

function reasonOf(lead: Lead): string {
  return lead.stage === 'archived' ? (lead.closing.reason ?? '') : '';
}
