import { expect } from 'chai';
import type { AcceptInput, Command, Context, EditInput } from '../../src/domain/commands.ts';
import { whomOf } from '../../src/domain/effects.ts';
import { decide } from '../../src/domain/decide.ts';
import type { Decision, Refusal } from '../../src/domain/decision.ts';
import type { AcceptedLead, ArchivedLead, Lead } from '../../src/domain/lead.ts';
import type { Actor, Person } from '../../src/domain/people.ts';
import type { Instant } from '../../src/domain/time.ts';
import { admin, ana, ben, contextAt, NOW, POLICY } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';

type UpdateInput = Extract<Command, { action: 'update' }>['input'];

export const anaAdmin: Actor = admin(ana);
export const benAdmin: Actor = admin(ben);
export const carla: Person = { id: 'carla', name: 'Carla Vega' };
export const carlaMember: Actor = { kind: 'person', person: carla, roles: ['member'] };
export const website: Actor = { kind: 'source', name: 'website' };

export const received = aLead().inChannel('one').delivered();
export const accepted = received.accepted().delivered();

/** One receiver is told of every event. */
const HEARD = { ...POLICY, receivers: ['crm'] };

export const accept: Command = accepting({});
export const reject: Command = { action: 'reject', input: { reason: 'other', notes: 'Not our trade' } };
export const win: Command = { action: 'win', input: { finalValue: { amount: 30_000, currency: 'EUR' } } };
export const lose: Command = { action: 'lose', input: { reason: 'chose-another-vendor' } };
export const claim: Command = { action: 'claim' };
export const undo: Command = { action: 'undo' };
export const assign = (person: Person = ben): Command => ({ action: 'assign', input: { person } });
export const edit = (input: EditInput): Command => ({ action: 'edit', input });
export const update = (input: UpdateInput): Command => ({ action: 'update', input });

export function accepting(input: Partial<AcceptInput>): Command {
  const estimatedValue = { amount: 25_000, currency: 'EUR' };
  const said = { dealName: 'ERP move', estimatedValue, notes: 'Called, wants an offer' };
  return { action: 'accept', input: { ...said, purchaseTimeframe: '1-3-months', people: [], ...input } };
}

/** Who does something, when, and on what they saw. */
export type Doing = { by?: Actor; at?: Instant; seen?: number } & Partial<Context>;

export function tries(
  lead: Lead,
  command: Command,
  { by = anaAdmin, at = NOW, ...rest }: Doing = {},
): Decision {
  return decide(lead, command, { ...contextAt(at, by), policy: HEARD, ...rest });
}

export function does(lead: Lead, command: Command, doing: Doing = {}): Lead {
  const decision = tries(lead, command, doing);
  if (decision.kind !== 'changed') throw new Error(`${command.action}: ${JSON.stringify(decision)}`);
  return decision.lead;
}

export function isRefused<C extends Refusal['code']>(lead: Lead, command: Command, doing: Doing, code: C) {
  const decision = tries(lead, command, doing);
  if (decision.kind !== 'refused') throw new Error(`${command.action}: ${JSON.stringify(decision)}`);
  expect(decision.refusal.code).to.equal(code);
  return decision.refusal as Extract<Refusal, { code: C }>;
}

export function isUnchanged(lead: Lead, command: Command, doing: Doing, reason: string): void {
  expect(tries(lead, command, doing)).to.deep.equal({ kind: 'unchanged', reason });
}

export function asAccepted(lead: Lead): AcceptedLead {
  if (lead.stage !== 'accepted') throw new Error(`The lead is ${lead.stage}.`);
  return lead;
}

export function asArchived(lead: Lead): ArchivedLead {
  if (lead.stage !== 'archived') throw new Error(`The lead is ${lead.stage}.`);
  return lead;
}

/** What the outside is to be told, and when, as text. */
export function tellsOf(lead: Lead): string[] {
  return lead.effects.flatMap((effect) =>
    effect.kind === 'tell'
      ? [`${whomOf(effect)} ${effect.event} after ${(effect.dueAt - NOW) / 60_000} min`]
      : [],
  );
}

/** What is to be said, where, as text. */
export function saysOf(lead: Lead): string[] {
  return lead.effects.flatMap((effect) =>
    effect.kind === 'say' ? [`${effect.channel}: ${effect.notice.kind}`] : [],
  );
}
