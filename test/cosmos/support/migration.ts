import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../src/adapters/sqlite/sqlite.ts';
import type { Lead } from '../../../src/domain/lead.ts';
import { DAY } from '../../../src/domain/time.ts';
import { cosmosServer } from '../../support/cosmos-server.ts';
import { ana, ben, NOW, TENANT } from '../../support/fixed-world.ts';
import { aLead, type LeadBuilder } from '../../support/leads.ts';
import { dropDatabase } from './stores.ts';

const SCRIPT = join(import.meta.dirname, '../../../scripts/migrate-store.ts');

export type Run = { code: number | null; output: string };

/** A file full of leads, an empty database, and the means to move between them. */
export type Moving = {
  /** The path of a file in the folder of this moving. */
  file: (name: string) => string;
  /** Runs the move; with `until`, it is killed as soon as its output fits. */
  move: (from: string, to: string, until?: RegExp) => Promise<Run>;
  close: () => Promise<void>;
};

/** The file is `from.db`. */
export async function makeMoving(size: { leads: number; page: number }): Promise<Moving> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-desk-'));
  const { endpoint, key } = await cosmosServer();
  const database = `test-${randomUUID()}`;
  const env = { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: database };
  const file = (name: string): string => join(folder, name);
  await fill(file('from.db'), size.leads);
  const options = ['--tenant', TENANT, '--page', String(size.page), '--bookmark', file('bookmark.json')];
  return {
    file,
    move: (from, to, until) => runMigration(['--from', from, '--to', to, ...options], env, until),
    close: async () => {
      await rm(folder, { recursive: true });
      await dropDatabase(database);
    },
  };
}

const FATES: readonly ((lead: LeadBuilder) => LeadBuilder)[] = [
  (lead) => lead,
  (lead) => lead.urgent().favoriteOf(ana),
  (lead) => lead.informational(),
  (lead) => lead.inChannel('19:sales@thread.tacv2').delivered().accepted(),
  (lead) => lead.won({ finalValue: { amount: 12.5, currency: 'EUR' } }),
  (lead) => lead.rejected().favoriteOf(ben),
];

/** Lead number n of the file. */
export function movedLead(n: number): Lead {
  const fate = FATES[n % FATES.length] ?? ((same) => same);
  return fate(
    aLead(n)
      .arrived(NOW + (n % 97) * DAY)
      .asking({ message: `Nº ${n}: añádanos ⚡` }),
  ).build();
}

/** Beside the leads. */
export const RECORDS = 4;

async function fill(path: string, count: number): Promise<void> {
  const { leads, records } = openSqlite({ path });
  for (let first = 0; first < count; first += 1_000) {
    const some = Array.from({ length: Math.min(1_000, count - first) }, (_, n) => movedLead(first + n));
    await Promise.all(some.map((one) => leads.create(one)));
  }
  const key = { tenantId: TENANT, id: 'a:1/2?x=#&%' };
  await records.put({ kind: 'greeting', ...key }, { at: NOW }, undefined);
  await records.put({ kind: 'greeting', tenantId: TENANT, id: 'another' }, { at: NOW }, undefined);
  await records.put({ kind: 'stoppedReceiver', ...key }, { at: NOW, code: 'Gone' }, undefined);
  await records.put({ kind: 'directory', ...key }, { admins: [ana], managers: [ben] }, undefined);
  await leads.close();
}

/** Runs the move as `npm run store:migrate` does; with `until`, it is killed as soon as its output fits. */
function runMigration(args: readonly string[], env: Record<string, string>, until?: RegExp): Promise<Run> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SCRIPT, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const read = (chunk: Buffer): void => {
    output += chunk.toString();
    if (until?.test(output) === true) child.kill('SIGKILL');
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}
