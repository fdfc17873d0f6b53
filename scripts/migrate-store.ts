/**
 * Moves the leads and records of a tenant from one store to another. The bot must not run meanwhile.
 * `npm run store:migrate -- --from sqlite:data/lead-desk.db --to cosmos` (docs/operating.md).
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeBookmarks } from './migration/bookmark.ts';
import { holdingOf, sameHolding, type Holding } from './migration/check.ts';
import { digestText } from './migration/digest.ts';
import { moveLeads, moveRecords, type Counts, type Move } from './migration/move.ts';
import type { Reading } from './migration/pages.ts';
import { makeProgressBar } from './migration/progress-bar.ts';
import { openPlace, type Place } from './migration/stores.ts';

const USAGE = `Usage: npm run store:migrate -- --from STORE --to STORE [--tenant ID] [--page N]
  STORE  sqlite, sqlite:PATH or cosmos; the environment says the rest (.env.example)
  ID     the tenant; else MicrosoftAppTenantId, or the one of local mode
  N      leads that are read at once, 1000 unless said otherwise`;

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    tenant: { type: 'string', default: ownTenant() },
    page: { type: 'string', default: '1000' },
    bookmark: { type: 'string', default: 'data/store-migration.json' },
  },
});

function ownTenant(): string {
  const set = process.env['MicrosoftAppTenantId']?.trim() ?? '';
  return set === '' ? 'local' : set.toLowerCase();
}

let units = 0;

async function run(from: Place, to: Place): Promise<boolean> {
  const bookmarks = makeBookmarks(values.bookmark);
  const progress = makeProgressBar(process.stderr);
  const reading: Reading = { tenantId: values.tenant, limit: pageSize() };
  const move: Move = { from, to, reading, bookmarks, progress };
  const counts: Counts = { new: 0, changed: 0, same: 0, 'ref-taken': 0 };
  await moveRecords(move, counts);
  await moveLeads(move, counts);
  bookmarks.remove();
  const held = await holdingOf(from, reading, progress);
  const brought = await holdingOf(to, reading, progress);
  return report(held, brought, counts);
}

function report(from: Holding, to: Holding, counts: Counts): boolean {
  console.log(`From: ${digestText(from.leads)} leads, ${digestText(from.records)} records`);
  console.log(`To:   ${digestText(to.leads)} leads, ${digestText(to.records)} records`);
  console.log(`This run: ${counts.new} new, ${counts.changed} changed, ${counts.same} as they were.`);
  if (counts['ref-taken'] > 0)
    console.log(`${counts['ref-taken']} leads found their ref taken by another lead.`);
  if (units > 0) console.log(`Charged: ${Math.round(units)} request units.`);
  const same = sameHolding(from, to);
  console.log(
    same ? 'Both stores hold the same.' : 'The stores differ. Is the bot stopped? Then run this again.',
  );
  return same;
}

function open(text: string): Place {
  return openPlace(text, process.env, (more) => {
    units += more;
  });
}

function pageSize(): number {
  if (!/^[1-9]\d{0,3}$/.test(values.page)) throw new Error(`--page must be 1 to 9999.\n${USAGE}`);
  return Number(values.page);
}

/** A path with a slip in it would else be moved as an empty store. */
function refuseMissing(from: string): void {
  const path = from === 'sqlite' ? process.env['SQLITE_PATH'] : /^sqlite:(.+)$/.exec(from)?.[1];
  if (path !== undefined && !existsSync(path)) throw new Error(`There is no ${path}.`);
}

async function main(): Promise<void> {
  if (values.from === undefined || values.to === undefined) throw new Error(USAGE);
  refuseMissing(values.from);
  const [from, to] = [open(values.from), open(values.to)];
  if (from.name === to.name) throw new Error(`--from and --to are the same store.\n${USAGE}`);
  const same = await run(from, to);
  await Promise.all([from.leads.close(), to.leads.close()]);
  process.exitCode = same ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${messageOf(error.cause)}`;
}
