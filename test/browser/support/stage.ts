import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBot } from '../../../demo/bot.ts';
import { stopAll } from '../../../demo/child.ts';
import { GENERAL, startPlayground, TENANT_FILE, type Playground } from '../../../demo/playground.ts';
import { launchChromium } from './chromium.ts';

export type BotOnStage = { address: string; stop: () => Promise<void> };

/** A bot, the Playground in front of it, and a browser: all of them real. */
export type Stage = { bot: BotOnStage; playground: Playground; browser: Browser; end: () => Promise<void> };

/** With nothing said, the bot is a process of its own. */
export async function setStage({
  openBot = botProcess,
  tenantIn = () => Promise.resolve(TENANT_FILE),
}: {
  openBot?: (database: string) => Promise<BotOnStage>;
  /** The tenant on show, written into the folder where it is another than the demo's. */
  tenantIn?: (folder: string) => Promise<string>;
} = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-desk-browser-'));
  const launching = launchChromium();
  try {
    const bot = await openBot(join(folder, 'lead-desk.db'));
    const logFile = join(folder, 'playground.log');
    const tenantFile = await tenantIn(folder);
    const port = await freePort();
    const playground = await startPlayground({ port, bot: bot.address, logFile, tenantFile });
    const browser = await launching;
    const end = async (): Promise<void> => {
      await browser.close();
      await playground.stop();
      await bot.stop();
      await rm(folder, { recursive: true, force: true });
    };
    return { bot, playground, browser, end };
  } catch (error) {
    await stopAll();
    await launching.then((browser) => browser.close()).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** All messages are the current user's, whoever a page is told it is: here that is Adele, and Megan a colleague. */
export async function tenantOfAdele(folder: string): Promise<string> {
  const file = join(folder, 'playground.yml');
  const tenant = await readFile(TENANT_FILE, 'utf8');
  await writeFile(
    file,
    tenant.replaceAll(/Megan|Adele|Bowen|Vance|megan|adele|002[01]$/gm, (word) => OTHER[word] ?? word),
  );
  return file;
}

const OTHER: Readonly<Record<string, string>> = {
  ...{ Megan: 'Adele', Bowen: 'Vance', megan: 'adele', '0020': '0021' },
  ...{ Adele: 'Megan', Vance: 'Bowen', adele: 'megan', '0021': '0020' },
};

function botProcess(database: string): Promise<BotOnStage> {
  return startBot({ port: 0, database, env: { LOG_LEVEL: 'warn', TICK: '* * * * * *' } });
}

export function install({ playground }: Stage, channel = GENERAL): Promise<void> {
  return playground.install(channel);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
