import type { Effect } from '../domain/effects.ts';
import type { Lead } from '../domain/lead.ts';
import type { Sending } from './pace.ts';

/** An effect as something that waits for its turn in a conversation. */
export function sendingOf({ tenantId, id }: Lead, { n, prompt }: Effect, conversation: string): Sending {
  return { tenantId, conversation, name: `${id} ${n}`, lane: prompt === true ? 'prompt' : 'usual' };
}
