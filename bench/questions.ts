import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../src/adapters/sqlite/sqlite.ts';
import { makeLeadFigures } from '../src/application/lead-figures.ts';
import { makeLeadGroups } from '../src/application/lead-groups.ts';
import type { LeadFilter, LeadSort } from '../src/ports/lead-store.ts';
import { DAY } from '../src/domain/time.ts';
import { fillLived, TENANT } from './fill-lived.ts';

/** How long questions take on many leads in a file: `node bench/questions.ts [leads] [file]`. */
const [count = '100000', kept] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'lead-desk-bench-'));
const path = kept ?? join(folder, 'leads.db');
const now = Date.UTC(2026, 10, 22);
if (kept === undefined) await fillLived(path, Number(count), now);

const range = { from: now - 30 * DAY, to: now };
const FILTERS: Record<string, LeadFilter> = {
  nothing: {},
  'a stage': { stages: ['received'] },
  'several stages': { stages: ['received', 'accepted'] },
  'an outcome': { outcomes: ['won'] },
  'a country': { countries: ['ES'] },
  'several countries': { countries: ['ES', 'MX'] },
  'not a country': { not: { countries: ['ES'] } },
  'a qualification': { qualifications: ['SalesQualified'] },
  'a product': { products: ['azure'] },
  'a rare product': { products: ['surfacehub'] },
  'an industry': { industries: ['education'] },
  'a size': { sizes: ['1to9employees'] },
  'a sender that none has': { senders: ['partner'] },
  'a value': { value: { currency: 'EUR', from: 150_000 } },
  'a reason': { reasons: ['not-a-customer'] },
  'a person': { assigneeId: 'ana' },
  nobody: { unassigned: true },
  favorites: { favoriteOf: 'ana' },
  contacted: { contacted: true },
  'a month': { received: range },
  'won in a month': { outcomes: ['won'], archived: range },
  'accepted in a month': { accepted: range },
  'expiring soon': { expires: { from: now, to: now + 7 * DAY } },
  'answered in a day': { answerTime: { to: DAY } },
  'closing soon': { closes: { from: '2026-11-22', to: '2026-11-29' } },
  'a word in every lead': { words: 'help' },
  'words in every lead': { words: 'we need help to' },
  'two letters in every lead': { words: 'we' },
  'a word in a fourth': { words: 'contoso' },
  'a word and a country': { words: 'contoso', countries: ['ES'] },
  'a word in one lead': { words: '54321' },
  'a word in none': { words: 'quixotic' },
};
const SORTS: readonly LeadSort[] = ['newest', 'oldest', 'expiring', 'value'];

const { leads: store } = openSqlite({ path });
const clock = { now: () => now };
const figures = makeLeadFigures({ store, clock });
const groups = makeLeadGroups({ store, clock });

/** The first time by the clock, then of twenty times the 95th of a hundred parts: by the clock, and of the processor. */
async function timed(work: () => Promise<unknown>, times = 20): Promise<string> {
  const taken: { clock: number; processor: number }[] = [];
  for (let n = 0; n <= times; n += 1) {
    const start = { clock: performance.now(), processor: process.cpuUsage() };
    await work();
    const { user, system } = process.cpuUsage(start.processor);
    taken.push({ clock: performance.now() - start.clock, processor: (user + system) / 1000 });
  }
  const [first, ...others] = taken;
  const p95 = (by: 'clock' | 'processor'): number =>
    others.map((one) => one[by]).sort((a, b) => a - b)[Math.ceil(others.length * 0.95) - 1] ?? 0;
  return [first?.clock ?? 0, p95('clock'), p95('processor')].map((ms) => ms.toFixed(1).padStart(8)).join(' ');
}

const say = (what: string, line: string): void => {
  console.log(`${line}  ${what}`);
};
say('question', '   first      p95      cpu');
for (const group of ['country', 'product', 'assignee', 'reason'] as const)
  say(`stats by ${group}`, await timed(() => groups({ tenantId: TENANT, filter: {} }, { group }, 10), 4));
say('stats', await timed(() => figures(TENANT, {}), 4));
say('stats of a month', await timed(() => figures(TENANT, { received: range }), 4));
for (const [name, filter] of Object.entries(FILTERS)) {
  say(`count: ${name}`, await timed(() => store.count({ tenantId: TENANT, filter })));
  for (const sort of SORTS)
    say(
      `page: ${name}, ${sort}`,
      await timed(() => store.find({ tenantId: TENANT, filter, sort, limit: 10 })),
    );
}
await store.close();
rmSync(folder, { recursive: true });
