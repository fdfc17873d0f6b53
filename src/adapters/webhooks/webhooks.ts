import type { EventTell } from '../../domain/effects.ts';
import type { Lead } from '../../domain/lead.ts';
import { eventId } from '../../domain/tells.ts';
import type { Millis } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import { TELL_WITHIN_MS, type TellOutcome } from '../../ports/outside.ts';
import { payloadOf } from './payload.ts';
import { receiverOf, type Receiver } from './receivers.ts';
import { sign } from './sign.ts';
import { failureOf, outcomeOf } from './webhook-outcome.ts';

export type Webhooks = {
  /** The names of those who are told. */
  receivers: readonly string[];
  tell(lead: Lead, event: EventTell): Promise<TellOutcome>;
};

type Settings = {
  urls: readonly string[];
  secret?: string;
  /** How long an answer may take. */ within?: Millis;
};

type Message = { headers: Record<string, string>; body: string };

/** Posts events to their receivers, signed as Standard Webhooks says. */
export function makeWebhooks(settings: Settings, clock: Clock): Webhooks {
  const { urls, secret, within = TELL_WITHIN_MS } = settings;
  const receivers = new Map(urls.map(receiverOf).map((receiver) => [receiver.name, receiver]));

  const headersOf = (id: string, body: string, { authorization }: Receiver): Record<string, string> => {
    const timestamp = Math.floor(clock.now() / 1_000);
    return {
      'content-type': 'application/json',
      'user-agent': 'Lead-Desk',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      ...(secret === undefined ? {} : { 'webhook-signature': sign({ id, timestamp, body }, secret) }),
      ...(authorization === undefined ? {} : { authorization }),
    };
  };

  const post = async (url: string, message: Message): Promise<TellOutcome> => {
    try {
      const signal = AbortSignal.timeout(within);
      const response = await fetch(url, { method: 'POST', redirect: 'manual', signal, ...message });
      // What the receiver says beyond the status is not read: it could be without end.
      void response.body?.cancel().catch(() => undefined);
      return outcomeOf(response.status, response.headers.get('retry-after'), clock.now());
    } catch (error) {
      return failureOf(error);
    }
  };

  return {
    receivers: [...receivers.keys()],
    tell: async (lead, event) => {
      const receiver = receivers.get(event.receiver);
      if (receiver === undefined) return { kind: 'nobody', why: 'receiver-unknown' };
      const body = payloadOf(lead, event);
      const headers = headersOf(eventId(lead, event), body, receiver);
      return post(receiver.url, { headers, body });
    },
  };
}
