import { expect } from 'chai';
import type { Command } from '../../src/domain/commands.ts';
import { decide } from '../../src/domain/decide.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { ACTIONS, openActions, type Action } from '../../src/domain/lifecycle.ts';
import type { Actor, Person } from '../../src/domain/people.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { admin, contextAt, NOW, theClock } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';

const carla: Person = { id: 'carla', name: 'Carla Vega' };
const dora: Person = { id: 'dora', name: 'Dora Lind' };

/** Everybody who may want something of a lead; Carla has it, and Dora did the last thing when she was admin. */
const WHO = {
  admin: admin({ id: 'ana', name: 'Ana Ruiz' }),
  manager: { kind: 'person', person: { id: 'max', name: 'Max Orr' }, roles: ['manager', 'member'] },
  member: { kind: 'person', person: { id: 'eli', name: 'Eli Moor' }, roles: ['member'] },
  assignee: { kind: 'person', person: carla, roles: ['member'] },
  doer: { kind: 'person', person: dora, roles: ['member'] },
  clock: theClock,
  source: { kind: 'source', name: 'website' },
} as const satisfies Record<string, Actor>;
type Who = keyof typeof WHO;

const open = aLead().inChannel('one').delivered();
const taken = open.claimedBy(carla);
const accepted = open.accepted().does({ action: 'assign', input: { person: carla } });
const informational = open.informational().claimedBy(carla);

/** The columns: leads in each state, with the moment at which somebody wants something. */
const STATES = {
  free: [[open.build(), NOW + HOUR]],
  taken: [[taken.build(), NOW + HOUR]],
  informational: [[informational.build(), NOW + HOUR]],
  accepted: [[accepted.build(), NOW + HOUR]],
  ended: [[taken.build(), NOW + 14 * DAY]],
  held: closed().map((lead) => [lead, NOW + 10 * 60_000 - 1] as const),
  final: [...closed(), open.expired().build()].map((lead) => [lead, NOW + 15 * DAY] as const),
} satisfies Record<string, (readonly [Lead, number])[]>;
type State = keyof typeof STATES;

/** What happens to whom: those named do it, or are told so; all others lack the role. */
const CELLS = {
  '-': { everybody: 'lead.stage_forbids' },
  'no answer': { everybody: 'lead.informational' },
  'too late': { everybody: 'lead.hold_over' },
  admin: { admin: 'done' },
  clock: { clock: 'done' },
  source: { source: 'done' },
  'admin source': { admin: 'done', source: 'done' },
  'admin assignee': { admin: 'done', assignee: 'done' },
  'admin doer': { admin: 'done', doer: 'done' },
  people: { admin: 'done', manager: 'done', member: 'done', assignee: 'done', doer: 'done' },
  'is taken': {
    admin: 'lead.has_assignee',
    manager: 'lead.has_assignee',
    member: 'lead.has_assignee',
    assignee: 'same',
    doer: 'lead.has_assignee',
  },
  'nobody has it': { admin: 'lead.no_assignee' },
  'nothing left': { clock: 'same' },
} as const satisfies Record<string, Partial<Record<Who | 'everybody', string>>>;
type Cell = keyof typeof CELLS;

/** Who may do what, and when: the table of the product, said a second time. */
// prettier-ignore
const GRID: [Action, Record<State, Cell>][] = [
  ['accept',    { free: 'admin',         taken: 'admin',          informational: 'no answer',      accepted: '-',              ended: '-',       held: '-',          final: '-' }],
  ['reject',    { free: 'admin',         taken: 'admin',          informational: 'no answer',      accepted: '-',              ended: '-',       held: '-',          final: '-' }],
  ['edit',      { free: '-',             taken: '-',              informational: '-',              accepted: 'admin assignee', ended: '-',       held: '-',          final: '-' }],
  ['person',    { free: '-',             taken: '-',              informational: '-',              accepted: 'admin assignee', ended: '-',       held: '-',          final: '-' }],
  ['win',       { free: '-',             taken: '-',              informational: '-',              accepted: 'admin assignee', ended: '-',       held: '-',          final: '-' }],
  ['lose',      { free: '-',             taken: '-',              informational: '-',              accepted: 'admin assignee', ended: '-',       held: '-',          final: '-' }],
  ['error',     { free: 'admin source',  taken: 'admin source',   informational: 'admin source',   accepted: 'admin source',   ended: '-',       held: '-',          final: '-' }],
  ['expire',    { free: 'clock',         taken: 'clock',          informational: 'no answer',      accepted: '-',              ended: 'clock',   held: '-',          final: '-' }],
  ['undo',      { free: '-',             taken: '-',              informational: '-',              accepted: '-',              ended: '-',       held: 'admin doer', final: 'too late' }],
  ['claim',     { free: 'people',        taken: 'is taken',       informational: 'is taken',       accepted: 'is taken',       ended: '-',       held: '-',          final: '-' }],
  ['assign',    { free: 'admin',         taken: 'admin',          informational: 'admin',          accepted: 'admin',          ended: '-',       held: '-',          final: '-' }],
  ['release',   { free: 'nobody has it', taken: 'admin assignee', informational: 'admin assignee', accepted: 'admin assignee', ended: '-',       held: '-',          final: '-' }],
  ['leave',     { free: 'nothing left',  taken: 'clock',          informational: 'clock',          accepted: 'clock',          ended: '-',       held: '-',          final: '-' }],
  ['contacted', { free: 'people',        taken: 'people',         informational: 'people',         accepted: 'people',         ended: '-',       held: '-',          final: '-' }],
  ['favorite',  { free: 'people',        taken: 'people',         informational: 'people',         accepted: 'people',         ended: 'people',  held: 'people',     final: 'people' }],
  ['snooze',    { free: 'admin',         taken: 'admin assignee', informational: 'admin assignee', accepted: 'admin assignee', ended: '-',       held: '-',          final: '-' }],
  ['update',    { free: 'source',        taken: 'source',         informational: 'source',         accepted: 'source',         ended: '-',       held: '-',          final: '-' }],
];

/** What each action makes of a lead; the others leave its stage as it was. */
const BECOMES: Partial<Record<Action, string>> = {
  accept: 'accepted',
  reject: 'archived rejected',
  win: 'archived won',
  lose: 'archived lost',
  error: 'archived error',
  expire: 'archived expired',
};

const COMMANDS: Record<Action, Command> = {
  accept: {
    action: 'accept',
    input: {
      dealName: 'ERP',
      estimatedValue: { amount: 1, currency: 'EUR' },
      purchaseTimeframe: '1-3-months',
      notes: 'Soon',
      people: [],
    },
  },
  reject: { action: 'reject', input: { reason: 'not-a-customer' } },
  edit: { action: 'edit', input: { dealName: 'ERP and CRM' } },
  person: { action: 'person', input: { name: 'Pia', email: 'pia@partner.example' } },
  win: { action: 'win', input: {} },
  lose: { action: 'lose', input: { reason: 'chose-another-vendor' } },
  error: { action: 'error', input: { reason: 'duplicate' } },
  expire: { action: 'expire' },
  undo: { action: 'undo' },
  claim: { action: 'claim' },
  assign: { action: 'assign', input: { person: { id: 'new', name: 'Nia New' } } },
  release: { action: 'release' },
  leave: { action: 'leave', input: { person: carla } },
  contacted: { action: 'contacted', input: { how: 'phone' } },
  favorite: { action: 'favorite', input: { on: true } },
  snooze: { action: 'snooze', input: { until: NOW + 5 * HOUR } },
  update: { action: 'update', input: { locale: 'pt' } },
};

describe('the life cycle of a lead', () => {
  it('says of every action what happens in every state', () => {
    expect(GRID.map(([action]) => action)).to.have.members([...ACTIONS]);
  });

  for (const [action, row] of GRID) {
    for (const state of Object.keys(row) as State[]) {
      it(`${action} on a lead that is ${state}: ${row[state]}`, () => {
        for (const [lead, now] of STATES[state])
          for (const who of people()) check(lead, now, who, [action, row[state]]);
      });
    }
  }

  it('leaves nothing at all to do on an archived lead once the hold is over, but to like it', () => {
    for (const [lead, now] of STATES.final) {
      for (const who of people()) {
        const left = who === 'clock' || who === 'source' ? [] : ['favorite'];
        expect(openActions(lead, WHO[who], now), who).to.deep.equal(left);
      }
    }
  });
});

function check(lead: Lead, now: number, who: Who, [action, cell]: [Action, Cell]): void {
  const words: Partial<Record<Who | 'everybody', string>> = CELLS[cell];
  const expected = words.everybody ?? words[who] ?? 'lead.role_forbids';
  const decision = decide(lead, COMMANDS[action], { ...contextAt(now, WHO[who]), seen: lead.revision });
  const about = `${action} by ${who} on ${stageOf(lead)}`;
  if (decision.kind === 'refused') expect(decision.refusal.code, about).to.equal(expected);
  else if (decision.kind === 'unchanged') expect(decision.reason, about).to.equal(expected);
  else {
    expect('done', about).to.equal(expected);
    const becomes = BECOMES[action] ?? (action === 'undo' ? stageBefore(lead) : stageOf(lead));
    expect(stageOf(decision.lead), about).to.equal(becomes);
  }
  const isOpen = openActions(lead, WHO[who], now).includes(action);
  const forbidden = ['lead.stage_forbids', 'lead.role_forbids', 'lead.informational', 'lead.hold_over'];
  expect(isOpen, `${about} is offered`).to.equal(!forbidden.includes(expected));
}

function closed(): Lead[] {
  const dealt = open.claimedBy(carla).accepted();
  return [
    taken.does({ action: 'reject', input: { reason: 'other', notes: 'no' } }, admin(dora)).build(),
    taken.does({ action: 'error', input: { reason: 'duplicate' } }, admin(dora)).build(),
    dealt.does({ action: 'win', input: {} }, admin(dora)).build(),
    dealt.does({ action: 'lose', input: { reason: 'not-a-customer' } }, admin(dora)).build(),
    dealt.does({ action: 'error', input: { reason: 'data-error' } }, admin(dora)).build(),
  ];
}

function people(): Who[] {
  return Object.keys(WHO) as Who[];
}

function stageOf(lead: Lead): string {
  return lead.stage === 'archived' ? `archived ${lead.outcome}` : lead.stage;
}

/** A lead that has a deal was accepted before it was closed. */
function stageBefore(lead: Lead): string {
  return lead.stage === 'archived' && lead.deal !== undefined ? 'accepted' : 'received';
}
