import { openSqlite } from '../../src/adapters/sqlite/sqlite.ts';
import { readConfig } from '../../src/config.ts';
import { startLeadDesk } from '../../src/main.ts';

/** A Lead Desk whose clock goes when it is told to. */
export type GoTo = { goTo: number };

const state = { now: Number(process.env['START']) };
const config = readConfig({ ...process.env, TICK: '0 0 0 1 1 *' });
const desk = await startLeadDesk(config, {
  clock: { now: () => state.now },
  alarm: () => undefined,
});
const { leads } = openSqlite({ path: process.env['SQLITE_PATH'] ?? '' });
console.log(`The bot listens on ${desk.address}`);

/** Does all that is due at a moment, and what follows from it. */
async function live({ goTo }: GoTo): Promise<void> {
  state.now = goTo;
  await desk.idle();
  while ((await leads.due(state.now, 1)).length > 0) {
    await desk.tick();
    await desk.idle();
  }
}

process.on('message', (told: Partial<GoTo>) => {
  const { goTo } = told;
  if (goTo !== undefined) void live({ goTo }).then(() => process.send?.('done'));
});
process.once('SIGTERM', () => {
  void desk.stop().then(() => process.exit(0));
});
