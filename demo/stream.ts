import { setTimeout as wait } from 'node:timers/promises';
import { post } from './post.ts';
import { SAMPLE_COUNT, sampleLead } from './sample-leads.ts';

const AT_START = 5;
const EVERY_MS = 20_000;
/** Once each sample has been shown. */
const LATER_EVERY_MS = 60_000;

/** The first leads, so that the channel is not empty. */
export async function postFirstLeads(bot: string): Promise<void> {
  for (let n = 0; n < AT_START; n++) await postSample(bot, n);
}

/** One lead after another, until the signal. */
export async function streamLeads(bot: string, signal: AbortSignal): Promise<void> {
  for (let n = AT_START; ; n++) {
    await wait(n < SAMPLE_COUNT ? EVERY_MS : LATER_EVERY_MS, undefined, { signal });
    await postSample(bot, n);
  }
}

async function postSample(bot: string, n: number): Promise<void> {
  await post(`${bot}/api/leads`, sampleLead(n, Date.now()));
}
