import type { Content } from '../domain/lead.ts';
import type { Lead } from '../domain/lead.ts';
import { receive, send } from '../domain/receive.ts';
import { route } from '../domain/routing.ts';
import { decide } from '../domain/decide.ts';
import { lease } from '../domain/settle.ts';
import { seal } from '../domain/seal.ts';
import type { Instant } from '../domain/time.ts';
import type { Channels } from './channels.ts';
import type { ChangeLead } from './change-lead.ts';
import { identify } from './lead-identity.ts';
import type { Parts } from './parts.ts';
import type { Deliver } from './deliver.ts';
import { LEASE_MS } from './holding.ts';

/** One checked lead from a source. */
export type Submission = {
  source: string;
  externalId: string;
  receivedAt?: Instant;
  expiresAt?: Instant;
  content: GivenContent;
};

/** What a source says; of a known lead, what it leaves out stays as it was. */
export type GivenContent = Omit<Content, Defaulted> & Partial<Pick<Content, Defaulted>>;
type Defaulted = 'callToAction' | 'contactRequested';

/** What a new lead is where its source does not say. */
const DEFAULTS: Pick<Content, Defaulted> = { callToAction: 'ContactMe', contactRequested: false };

export type Received = { lead: Lead; created: boolean };

export type ReceiveLead = (tenantId: string, submission: Submission) => Promise<Received>;

/** Takes a lead in: stored before it is answered for, never twice; a known one is brought up to date. */
export function makeReceiveLead(
  parts: Parts,
  rooms: { channels: Channels; changeLead: ChangeLead; deliver: Deliver },
): ReceiveLead {
  const { store, clock, metrics } = parts;
  const { channels, changeLead, deliver } = rooms;

  const draw = async (
    tenantId: string,
    submission: Submission,
    identity: { id: string; ref: string },
  ): Promise<Lead> => {
    const { content, ...rest } = submission;
    const settings = { ...(await channels.clockSettings(tenantId)), now: clock.now() };
    const lead = receive(
      { tenantId, ...identity, ...rest, content: { ...DEFAULTS, ...content } },
      [],
      settings,
    );
    const expired = bornExpired(lead, settings);
    if (expired !== undefined) return expired;
    const sent = send(lead, route(lead, await channels.all(tenantId)), settings.now);
    return seal(lease(sent, parts.instance, settings.now + LEASE_MS), settings);
  };

  const create = async (tenantId: string, submission: Submission, attempt: number): Promise<Received> => {
    const identity = identify(tenantId, submission.source, submission.externalId);
    const lead = await draw(tenantId, submission, { id: identity.id, ref: identity.ref(attempt) });
    const created = await store.create(lead);
    if (created.kind === 'ref-taken') return create(tenantId, submission, attempt + 1);
    if (created.kind === 'known') return update(created.stored.lead, submission);
    metrics.count('leads_received', { source: submission.source });
    deliver({ tenantId, id: lead.id });
    return { lead, created: true };
  };

  const update = async (known: Lead, { source, content, expiresAt }: Submission): Promise<Received> => {
    if (known.stage === 'archived') return { lead: known, created: false };
    const input = { ...content, ...(expiresAt === undefined ? {} : { expiresAt }) };
    const changed = await changeLead(
      known,
      { action: 'update', input },
      { actor: { kind: 'source', name: source } },
    );
    return { lead: changed.kind === 'unknown' ? known : changed.lead, created: false };
  };

  return (tenantId, submission) => create(tenantId, submission, 0);
}

/** A lead whose answer clock has ended before it came is stored as expired; nobody is told of it. */
function bornExpired(lead: Lead, settings: Parameters<typeof seal>[1] & { now: Instant }): Lead | undefined {
  if (lead.stage !== 'received' || lead.expiresAt === undefined || lead.expiresAt > settings.now)
    return undefined;
  const decision = decide(lead, { action: 'expire' }, { ...settings, today: '', actor: { kind: 'clock' } });
  return decision.kind === 'changed' ? seal({ ...decision.lead, effects: [] }, settings) : undefined;
}
