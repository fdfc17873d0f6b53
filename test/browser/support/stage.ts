import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBot, type Bot } from '../../../demo/bot.ts';
import { GENERAL, startPlayground, type Playground } from '../../../demo/playground.ts';
import { launchChromium } from './chromium.ts';

/** A bot, the Playground in front of it with the bot in General, and a browser: all of them real. */
export type Stage = { bot: Bot; playground: Playground; browser: Browser; end: () => Promise<void> };

export async function setStage(env: Record<string, string> = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-desk-browser-'));
  const launching = launchChromium();
  const bot = await startBot({
    port: 0,
    database: join(folder, 'lead-desk.db'),
    env: { LOG_LEVEL: 'warn', TICK: '* * * * * *', ...env },
  });
  const logFile = join(folder, 'playground.log');
  const playground = await startPlayground({ port: await freePort(), bot: bot.address, logFile });
  const browser = await launching;
  return {
    bot,
    playground,
    browser,
    end: async () => {
      await browser.close();
      await playground.stop();
      await bot.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function install({ playground }: Stage): Promise<void> {
  return playground.install(GENERAL);
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
