import { setTimeout as pause } from 'node:timers/promises';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import type { Log } from '../../ports/log.ts';

/** The keys of the Bot Framework are fetched from time to time; who asks does not wait for ever. */
const WITHIN_MS = 5_000;

/** Whether a request carries a token that the Bot Framework made for this bot. */
export type TokenCheck = (authorization: unknown, body: unknown) => Promise<boolean>;

/** A token that cannot be checked counts as none. */
export function makeTokenCheck(auth: BotFrameworkAuthentication, log: Log): TokenCheck {
  const lateness = async (signal: AbortSignal): Promise<boolean> => {
    await pause(WITHIN_MS, undefined, { signal });
    log.error('token.unchecked', { reason: 'late' });
    return false;
  };

  return async (authorization, body) => {
    if (typeof authorization !== 'string' || !/^Bearer \S+$/.test(authorization)) return false;
    const waiting = new AbortController();
    const checked = auth.authenticateRequest(envelopeOf(body) as Activity, authorization).then(() => true);
    try {
      return await Promise.race([checked, lateness(waiting.signal)]);
    } catch (error) {
      if (error instanceof AuthenticationError) log.warn('token.refused', { reason: error.message });
      else log.error('token.unchecked', { error });
      return false;
    } finally {
      waiting.abort();
    }
  };
}

/** What of an activity the token speaks of. */
function envelopeOf(body: unknown): { channelId: string; serviceUrl: string } {
  const { channelId, serviceUrl } = (body ?? {}) as Record<string, unknown>;
  return { channelId: textOf(channelId), serviceUrl: textOf(serviceUrl) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
