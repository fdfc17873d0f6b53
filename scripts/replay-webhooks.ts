/** `npm run webhooks:replay`: lists the events that receivers were not told of, and has them told again. */
import { makeDeadLetters } from '../src/application/dead-letters.ts';
import { makeChannels } from '../src/application/channels.ts';
import { makeReceivers } from '../src/application/receivers.ts';
import { makeCalendar } from '../src/adapters/time/calendar.ts';
import { systemClock } from '../src/adapters/time/system-clock.ts';
import { readConfig } from '../src/config.ts';
import { openStore } from '../src/open-store.ts';
import { replay } from './replay/replay.ts';

async function run(args: readonly string[]): Promise<void> {
  const config = readConfig(process.env);
  const { leads: store, records } = await openStore(config);
  const { policy, defaults, workingTime, tenantId } = config;
  const calendar = (timeZone: string) => makeCalendar({ timeZone, workingTime });
  const parts = { store, records, clock: systemClock, policy, defaults, calendar };
  const deadLetters = makeDeadLetters(parts, makeChannels(parts));
  try {
    await replay(args, { tenantId, deadLetters, receivers: makeReceivers(parts), print: console.log });
  } finally {
    await store.close();
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
