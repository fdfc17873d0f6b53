import { addEffects, type Intent } from './effects.ts';
import type { ClockSettings } from './clocks.ts';
import { isInformational, type Content, type Lead, type ReceivedLead } from './lead.ts';
import type { Policy } from './commands.ts';
import { record } from './record.ts';
import { seal } from './seal.ts';
import { tellsOf } from './tells.ts';
import type { Instant } from './time.ts';

/** What intake hands over: checked, with the lead's identity worked out. */
export type Arrival = {
  tenantId: string;
  id: string;
  ref: string;
  source: string;
  externalId: string;
  receivedAt?: Instant;
  expiresAt?: Instant;
  content: Content;
};

/** A new lead, on its way to the given channels; without any it waits for one. */
export function receive(
  arrival: Arrival,
  channels: readonly string[],
  context: ClockSettings & { now: Instant },
): ReceivedLead {
  const { content, expiresAt, receivedAt: given, ...identity } = arrival;
  const { now, policy } = context;
  const receivedAt = given ?? now;
  const clocks = clocksOf(content, { receivedAt, ...(expiresAt === undefined ? {} : { expiresAt }) }, policy);
  const lead: ReceivedLead = {
    ...identity,
    ...content,
    ...clocks,
    stage: 'received',
    createdAt: now,
    receivedAt,
    expirySetAt: now,
    contactOverdue: (clocks.contactBy ?? Infinity) <= now,
    favorites: [],
    revision: 0,
    history: [],
    posts: [],
    effects: [],
    reminded: {},
    shownAt: now,
    waiting: false,
  };
  const recorded = record(
    lead,
    { now, actor: { kind: 'source', name: identity.source } },
    { action: 'receive', shared: true },
  );
  return seal(tellReceived(send(recorded, channels, now), context), context);
}

function tellReceived<T extends Lead>(lead: T, context: ClockSettings & { now: Instant }): T {
  return { ...lead, effects: addEffects(lead.effects, tellsOf('received', lead, context), context) };
}

/** Sends a lead to channels that do not have it yet. */
export function send<T extends Lead>(lead: T, channels: readonly string[], now: Instant): T {
  const intents = channels.map((channel): Intent => ({ kind: 'show', channel }));
  return { ...lead, shownAt: now, effects: addEffects(lead.effects, intents, { now }) };
}

function clocksOf(
  content: Content,
  times: { receivedAt: Instant; expiresAt?: Instant },
  policy: Policy,
): { expiresAt?: Instant; contactBy?: Instant } {
  if (isInformational(content)) return {};
  const expiresAt = times.expiresAt ?? times.receivedAt + policy.answerWindow;
  return content.contactRequested
    ? { expiresAt, contactBy: times.receivedAt + policy.contactWindow }
    : { expiresAt };
}
