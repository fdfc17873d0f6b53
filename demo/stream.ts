import { setTimeout as wait } from 'node:timers/promises';
import { post } from './post.ts';
import { SAMPLE_COUNT, sampleLead } from './sample-leads.ts';

const AT_START = 4;
const FOR_NEW_PAGE = 2;
const EVERY_MS = 20_000;
/** Once each sample has been shown. */
const LATER_EVERY_MS = 60_000;

export type Stream = {
  /** The first leads, so that the channel is not empty. */
  begin: () => Promise<void>;
  /** Some at once, for a page that shows none of those before. */
  more: () => Promise<void>;
  /** One after another, until the signal. */
  run: (signal: AbortSignal) => Promise<void>;
};

/** Posts the sample leads to a bot, in their order. */
export function makeStream(bot: string): Stream {
  let posted = 0;
  const next = (): Promise<unknown> => post(`${bot}/api/leads`, sampleLead(posted++, Date.now()));
  const some = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) await next();
  };
  return {
    begin: () => some(AT_START),
    more: () => some(FOR_NEW_PAGE),
    run: async (signal) => {
      for (;;) {
        await wait(posted < SAMPLE_COUNT ? EVERY_MS : LATER_EVERY_MS, undefined, { signal });
        await next();
      }
    },
  };
}
