/** `npm run demo`: Lead Desk on a throw-away store, the Playground in front of it, and leads that arrive. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBot } from './bot.ts';
import { stopAll, type Child } from './child.ts';
import { greeting } from './greeting.ts';
import { isTaken } from './is-taken.ts';
import { startMailbox } from './mailbox.ts';
import { storePastLeads } from './past-leads.ts';
import { GENERAL, startPlayground } from './playground.ts';
import { makeStream } from './stream.ts';

const PLAYGROUND_PORT = 56150;
const BOT_PORT = Number(process.env['PORT'] ?? 3978);

const folder = mkdtempSync(join(tmpdir(), 'lead-desk-demo-'));
const ending = new AbortController();

async function run(): Promise<void> {
  await refuseIfTaken(PLAYGROUND_PORT, 'by a demo that still runs. Please end it first.');
  await refuseIfTaken(BOT_PORT, 'by another bot. Please end it, or choose a port: PORT=3979 npm run demo');
  console.log('Starting Lead Desk and the Microsoft 365 Agents Playground …');
  const database = join(folder, 'lead-desk.db');
  await storePastLeads(database, Date.now());
  const mailbox = await startMailbox();
  const bot = await startBot({
    port: BOT_PORT,
    database,
    env: {
      LOG_LEVEL: 'warn',
      TICK: '*/2 * * * * *',
      DEFAULT_TIME_ZONE: timeZone(),
      UNDO_HOLD: 'PT1M',
      SMTP_URL: mailbox.smtpUrl,
      MAIL_FROM: 'Fabrikam <leads@fabrikam.example>',
    },
    onLine: console.log,
  });
  endWith(bot, 'Lead Desk');
  const stream = makeStream(bot.address);
  const playground = await startPlayground({
    port: PLAYGROUND_PORT,
    bot: bot.address,
    logFile: join(folder, 'playground.log'),
    onPage: afterTheFirst(() => void stream.more().catch(fail)),
  });
  endWith(playground, 'The Playground');
  await playground.install(GENERAL);
  await stream.begin();
  console.log(greeting({ playground: playground.address, bot: bot.address, mailbox: mailbox.address }));
  await stream.run(ending.signal);
}

/** The first page is shown all that has been posted by then; later ones begin empty. */
function afterTheFirst(act: () => void): () => void {
  let isFirst = true;
  return () => {
    if (!isFirst) act();
    isFirst = false;
  };
}

async function refuseIfTaken(port: number, perhaps: string): Promise<void> {
  if (await isTaken(port)) throw new Error(`Port ${port} is taken, perhaps ${perhaps}`);
}

function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function endWith(child: Child, name: string): void {
  void child.ended.then((how) => end(1, `${name} has ended (${how}), and with it the demo.`));
}

async function end(code: number, why: string): Promise<void> {
  if (ending.signal.aborted) return;
  ending.abort();
  console.log(why);
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

function fail(error: unknown): Promise<void> {
  return end(1, error instanceof Error ? error.message : String(error));
}

/** A signal to npm ends its shell, but does not come through to us. */
function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) void end(0, 'Ending the demo, for npm has ended …');
  }, 500).unref();
}

endWithNpm();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void end(0, '\nEnding the demo …'));
run().catch(fail);
