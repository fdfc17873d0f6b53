import { existsSync } from 'node:fs';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCosmos } from '../src/adapters/cosmos/cosmos.ts';
import { openSqlite } from '../src/adapters/sqlite/sqlite.ts';
import { readConfig } from '../src/config.ts';
import { policyMark } from '../src/config/policy-mark.ts';
import { install, PEOPLE } from './cases.ts';
import type { Connector } from './connector.ts';
import { fill, type Known } from './fill.ts';
import { startSubject, type Subject } from './subjects/start.ts';

/** A Lead Desk that is measured, with the leads in it. */
export type Desk = { subject: Subject; known: readonly Known[]; path?: string };

const SETTINGS = {
  PORT: '0',
  BOOTSTRAP_ADMINS: PEOPLE.map(({ aadObjectId }) => aadObjectId).join(),
  // What is due is looked for when the benchmark says so.
  TICK: '0 0 0 1 1 *',
};

export type Filled = { path: string; known: readonly Known[] };

/** A database file with so many leads, to be changed at will; the leads of an earlier run are used again. */
export async function filledFile(folder: string, count: number, name = 'work'): Promise<Filled> {
  const kept = join(folder, `leads-${count}.db`);
  const list = `${kept}.known.json`;
  if (!existsSync(list)) await writeFile(list, JSON.stringify(await fillFile(kept, count)));
  const path = join(folder, `${name}-${count}.db`);
  for (const suffix of ['', '-wal', '-shm']) await rm(path + suffix, { force: true });
  await copyFile(kept, path);
  await notePolicy(path);
  return { path, known: JSON.parse(await readFile(list, 'utf8')) as Known[] };
}

/** As after the first ticks of a Lead Desk: it would look through all open leads once for the policy's sake. */
async function notePolicy(path: string): Promise<void> {
  const { leads, records } = openSqlite({ path });
  const key = { kind: 'policy', tenantId: 'local', id: 'policy' } as const;
  await records.put(key, { mark: policyMark(readConfig({})) }, undefined);
  await leads.close();
}

async function fillFile(path: string, count: number): Promise<Known[]> {
  const { leads } = openSqlite({ path });
  const known = await fill(leads, count);
  await leads.close();
  return known;
}

export async function startOnSqlite(
  { path, known }: Filled,
  connector: Connector,
  pace: Record<string, string> = {},
): Promise<Desk> {
  const subject = await startSubject('lead-desk', { ...SETTINGS, ...pace, SQLITE_PATH: path });
  await putIntoChannel(subject, connector);
  return { subject, known, path };
}

/** On a server of the same protocol, in a process of its own. */
export async function startOnCosmos(count: number, connector: Connector): Promise<Desk> {
  const server = await startSubject('cosmos-server');
  const place = { endpoint: server.url, key: Buffer.from('any key').toString('base64'), database: 'bench' };
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const { leads } = openCosmos({ ...place, log: quiet, metrics: { count: () => undefined } });
  const known = await fill(leads, count, 20);
  await leads.close();
  const subject = await startSubject('lead-desk', {
    ...SETTINGS,
    LEAD_STORE: 'cosmos',
    COSMOS_ENDPOINT: place.endpoint,
    COSMOS_KEY: place.key,
    COSMOS_DATABASE: place.database,
  });
  await putIntoChannel(subject, connector);
  const stop = async (): Promise<void> => {
    await subject.stop();
    await server.stop();
  };
  return { subject: { ...subject, stop }, known };
}

async function putIntoChannel({ url }: Subject, connector: Connector): Promise<void> {
  await post(url, install(connector.url));
}

/** What the desk answers to an activity. */
export async function post(url: string, body: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} from ${url}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Posts leads as a batch, and answers their ids; those that are there already stay as they are. */
export async function postLeads(url: string, leads: readonly object[]): Promise<string[]> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/leads`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ leads }),
  });
  const { results } = (await response.json()) as { results: { status: number; id: string }[] };
  const refused = results.find(({ status }) => status !== 200 && status !== 201);
  if (refused !== undefined) throw new Error(`A lead was refused: ${JSON.stringify(refused)}`);
  return results.map(({ id }) => id);
}
