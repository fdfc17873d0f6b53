import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { activity, inChannel, inPersonal, someone } from '../test/support/activities.ts';
import { startProcess } from '../test/support/desk-process.ts';
import { startFakeConnector } from '../test/support/fake-connector.ts';
import { fill } from './fill.ts';
import { idleTick } from './idle-tick.ts';
import { eachOnce, median, requestsPerSecond } from './load.ts';

const SIZES = (process.env['SIZES'] ?? '1000,100000').split(',').map(Number);
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const ana = someone('Ana García');
const ACCEPT = {
  dealName: 'ERP move',
  estimatedValue: '1000',
  currency: 'EUR',
  purchaseTimeframe: '1-3-months',
  notes: 'x',
};

type Row = { what: string; figure: string };

const click = (url: string, verb: string, leadId: string, inputs: object = {}): object =>
  activity(url, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    from: ana,
    ...inChannel(),
    value: { action: { type: 'Action.Execute', verb, data: { leadId, ...inputs } } },
  });
const say = (url: string, text: string): object =>
  activity(url, { type: 'message', text, from: ana, ...inPersonal(ana) });

async function startBareBot(): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-bot.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const match = /listens on (http:\S+)/.exec(chunk.toString());
      if (match?.[1] !== undefined) resolve(match[1]);
    });
  });
  return { url, stop: () => child.kill() };
}

/** The same cases on Lead Desk and on the bare bot, in turn, so that a noisy machine disturbs both alike. */
async function sideBySide(size: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-desk-bench-'));
  const path = join(folder, 'desk.db');
  const known = await fill(path, size);
  const connector = await startFakeConnector();
  const bare = await startBareBot();
  const env = { PORT: '0', SQLITE_PATH: path, LOG_LEVEL: 'silent', BOOTSTRAP_ADMINS: ana.aadObjectId };
  const desk = await startProcess(env);
  const [toDesk, toBare] = [`${desk.address}/api/messages`, `${bare.url}/api/messages`];
  const some = known.slice(0, 50);
  const ratios = { refresh: [] as number[], lookup: [] as number[], accept: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    const clicks = some.map(({ id }) => click(connector.url, 'lead.refresh', id));
    const bareClicks = await requestsPerSecond(toBare, clicks);
    ratios.refresh.push((await requestsPerSecond(toDesk, clicks)) / bareClicks);
    const words = some.map(({ ref }) => say(connector.url, ref));
    const bareWords = await requestsPerSecond(toBare, words);
    ratios.lookup.push((await requestsPerSecond(toDesk, words)) / bareWords);
    const own = known.slice(100 + round * 150, 100 + (round + 1) * 150);
    const accepts = own.map(({ id }) => click(connector.url, 'lead.accept', id, ACCEPT));
    const bareAccepts = await eachOnce(toBare, accepts);
    ratios.accept.push((await eachOnce(toDesk, accepts)) / bareAccepts);
  }
  const intake = await intakeFigures(desk.address);
  await desk.stop();
  bare.stop();
  await connector.close();
  const tick = await idleTick(path, ROUNDS);
  await rm(folder, { recursive: true, force: true });
  const times = (name: keyof typeof ratios): string => spread(ratios[name], '×');
  return [
    { what: `refresh, against the bare bot's card action (${size} leads)`, figure: times('refresh') },
    {
      what: `accept, committed, against the bare bot's card action (${size} leads)`,
      figure: times('accept'),
    },
    { what: `lookup by ref, against the bare bot's echo (${size} leads)`, figure: times('lookup') },
    ...intake.map((row) => ({ ...row, what: `${row.what} (${size} leads)` })),
    { what: `idle tick (${size} leads)`, figure: spread(tick, 'ms') },
  ];
}

async function intakeFigures(address: string): Promise<Row[]> {
  const lead = (n: string): object => ({
    externalId: n,
    source: 'bench-intake',
    qualification: 'SalesQualified',
    customer: { companyName: `New ${n}` },
  });
  const url = `${address}/api/leads`;
  const batches = (round: number): object[] =>
    Array.from({ length: 20 }, (_, b) => ({
      leads: Array.from({ length: 100 }, (_, n) => lead(`${round}-${b}-${n}`)),
    }));
  const inBatches: number[] = [];
  const single: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    inBatches.push(100 * (await eachOnce(url, batches(round), 4)));
    single.push(
      await eachOnce(
        url,
        Array.from({ length: 300 }, (_, n) => lead(`single-${round}-${n}`)),
      ),
    );
  }
  return [
    { what: 'intake in batches of 100', figure: spread(inBatches, 'leads/s') },
    { what: 'intake one by one, 8 at a time', figure: spread(single, 'leads/s') },
  ];
}

function spread(values: readonly number[], unit: string): string {
  const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  return `${round(median(values))} ${unit} (${round(Math.min(...values))} to ${round(Math.max(...values))})`;
}

console.log(
  `Node ${process.version}, ${cpus().length} cores, ${ROUNDS} rounds; median (lowest to highest)\n`,
);
console.log('| Case | Figure |\n|---|---|');
for (const size of SIZES) {
  for (const { what, figure } of await sideBySide(size)) console.log(`| ${what} | ${figure} |`);
}
process.exit(0);
