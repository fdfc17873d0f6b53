import { readConfig } from '../../src/config.ts';
import { startLeadDesk } from '../../src/main.ts';
import { install, endingLeads } from '../cases.ts';
import { post, postLeads } from '../desks.ts';

/** Times ticks in a process that does nothing else: first with nothing due, then with a thousand leads at once. */
const ROUNDS = 5;
const TICKS = 100;
const DUE = 1_000;
const MINUTE = 60_000;

const state = { ahead: 0 };
const config = readConfig({ ...process.env, TICK: '0 0 0 1 1 *' });
const desk = await startLeadDesk(config, {
  clock: { now: () => Date.now() + state.ahead },
  alarm: () => undefined,
});
await post(desk.address, install(process.env['CONNECTOR'] ?? ''));
await settle(2);

const idle: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  for (let n = 0; n < TICKS; n++) await desk.tick();
  idle.push((performance.now() - start) / TICKS);
}

for (const batch of endingLeads(DUE)) await postLeads(desk.address, batch);
await settle(3);
state.ahead = 5 * MINUTE;
const start = performance.now();
await settle(3);
const dueEach = (performance.now() - start) / DUE;
await desk.stop();
process.send?.({ idle, dueEach }, () => process.exit(0));

/** A tick takes up five hundred leads at the most. */
async function settle(ticks: number): Promise<void> {
  for (let n = 0; n < ticks; n++) {
    await desk.tick();
    await desk.idle();
  }
}
