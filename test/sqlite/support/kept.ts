import { expect } from 'chai';
import type { DatabaseSync } from 'node:sqlite';

const COLUMNS = `tenant, stage, outcome, qualification, informational, country, assignee, urgency,
  contact_requested, contacted, waiting`;

/** What is kept is what a count of all leads finds, in every cell. */
export function expectKept(database: DatabaseSync): void {
  const kept = database.prepare(`SELECT ${COLUMNS}, leads FROM kept_counts ORDER BY ${COLUMNS}`).all();
  const counted = database
    .prepare(`SELECT ${COLUMNS}, count(*) AS leads FROM leads GROUP BY ${COLUMNS} ORDER BY ${COLUMNS}`)
    .all();
  expect(kept).to.deep.equal(counted);
}
