import type { Command, Context } from './commands.ts';
import { refused, unchanged, type Applied } from './decision.ts';
import type { Notice } from './effects.ts';
import type { ArchivedLead, Changes, Closing, Deal, Lead } from './lead.ts';
import { ruleOf, type Action } from './lifecycle.ts';
import { editDeal } from './edit-deal.ts';
import { answerEnd, contactEnd } from './clocks.ts';
import { by, type Person } from './people.ts';
import { isOfOutcome } from './tells.ts';
import { addMonths, earliest, HOUR } from './time.ts';
import { updateContent } from './update-content.ts';
import { without } from './without.ts';
import type { Outcome, Timeframe } from './words.ts';

type Apply<A extends Action> = (
  lead: Lead,
  command: Extract<Command, { action: A }>,
  context: Context,
) => Applied;

/** What each action does to a lead on which it is allowed (lifecycle.ts says when it is). */
export const APPLY: { [A in Action]: Apply<A> } = {
  accept: (lead, { input }, context) => {
    const deal: Deal = { ...input, estimatedCloseDate: closeDate(input.purchaseTimeframe, context) };
    const assignee = lead.assignee ?? person(context);
    const accepted: Lead = {
      // A snooze was of the clocks that have stopped now.
      ...without(lead, 'snooze'),
      stage: 'accepted',
      deal,
      acceptedAt: context.now,
      ...(assignee ? { assignee } : {}),
    };
    const changes = { ...stageChange(lead, 'accepted'), ...assigned(lead, assignee), ...fieldsOf(deal) };
    return { lead: accepted, changes, event: 'accepted' };
  },
  reject: (lead, { input }, context) => close(lead, 'rejected', { closing: input, context }),
  win: (lead, { input }, context) => close(lead, 'won', { closing: input, context }),
  lose: (lead, { input }, context) => close(lead, 'lost', { closing: input, context }),
  error: (lead, { input }, context) => close(lead, 'error', { closing: input, context }),
  expire: (lead, _command, context) => close(lead, 'expired', { closing: {}, context }),
  undo: (lead) => undo(lead),
  edit: (lead, { input }, context) => editDeal(lead, input, context),
  person: (lead, { input }) => {
    if (lead.stage !== 'accepted') return unchanged('same');
    const { people } = lead.deal;
    if (people.some((known) => JSON.stringify(known) === JSON.stringify(input))) return unchanged('repeat');
    const next = { ...lead, deal: { ...lead.deal, people: [...people, input] } };
    return { lead: next, changes: { people: { to: input.name } }, event: 'edited' };
  },
  claim: (lead, _command, context) => {
    const me = person(context);
    if (me === undefined || lead.assignee?.id === me.id) return unchanged('same');
    if (lead.assignee !== undefined)
      return refused({ code: 'lead.has_assignee', action: 'claim', assignee: lead.assignee });
    return { lead: { ...lead, assignee: me }, changes: assigned(lead, me) };
  },
  assign: (lead, { input }, context) => {
    if (lead.assignee?.id === input.person.id) return unchanged('same');
    const notice: Notice = { kind: 'assigned', person: input.person, by: person(context)?.name ?? '' };
    const self = input.person.id === person(context)?.id;
    return {
      lead: { ...lead, assignee: input.person },
      changes: assigned(lead, input.person),
      notices: self ? [] : [notice],
    };
  },
  release: (lead) => {
    if (lead.assignee === undefined) return refused({ code: 'lead.no_assignee', action: 'release' });
    return { lead: without(lead, 'assignee'), changes: { assignee: { from: lead.assignee.name } } };
  },
  leave: (lead, { input }) => {
    const { assignee } = lead;
    if (assignee?.id !== input.person.id) return unchanged('same');
    return {
      lead: without(lead, 'assignee'),
      changes: { assignee: { from: assignee.name } },
      notices: [{ kind: 'left', name: assignee.name }],
    };
  },
  contacted: (lead, { input }, context) => {
    const me = person(context);
    if (me === undefined || lead.contacted !== undefined) return unchanged('same');
    return {
      lead: { ...lead, contacted: { at: context.now, by: me, ...input } },
      changes: { contacted: { to: input.how ?? true } },
    };
  },
  favorite: (lead, { input }, context) => {
    const me = person(context)?.id ?? '';
    const marked = lead.favorites.includes(me);
    const { on, click } = input;
    const isAgain = click !== undefined && lead.favoritesClick === `${me} ${click}`;
    const wanted = on ?? (isAgain ? marked : !marked);
    if (wanted === marked) return unchanged('same');
    const favorites = wanted ? [...lead.favorites, me] : lead.favorites.filter((id) => id !== me);
    const last = click === undefined ? {} : { favoritesClick: `${me} ${click}` };
    return { lead: { ...lead, ...last, favorites }, changes: { favorite: { to: wanted } }, personal: true };
  },
  snooze: (lead, { input }, context) => {
    const end = earliest([answerEnd(lead), contactEnd(lead)]);
    const { now } = context;
    const { until } = input;
    if (until <= now || (end !== undefined && until >= end))
      return refused({ code: 'lead.snooze_past_clock', action: 'snooze' });
    const present = lead.snooze !== undefined && lead.snooze.until > now ? lead.snooze : undefined;
    // “In four hours” said again a moment later is the same click delivered twice.
    if (present !== undefined && Math.abs(until - present.until) < HOUR / 60) return unchanged('same');
    return {
      // What a snooze that still runs has put off stays put off.
      lead: { ...lead, snooze: { from: present?.from ?? now, until } },
      changes: { snooze: { to: until } },
      personal: true,
    };
  },
  update: (lead, { input }, context) => updateContent(lead, input, context),
};

/** Months after acceptance by which the deal should close: the far end of the timeframe (docs/policy.md). */
const MONTHS: Record<Timeframe, number> = {
  'within-1-month': 1,
  '1-3-months': 3,
  '3-6-months': 6,
  '6-12-months': 12,
  'over-12-months': 18,
};

function closeDate(timeframe: Timeframe, { today }: Context): string {
  return addMonths(today, MONTHS[timeframe]);
}

function close(
  lead: Lead,
  outcome: Outcome,
  { closing, context }: { closing: Closing; context: Context },
): Applied {
  const { now } = context;
  const until = now + context.policy.undoHold;
  const end = answerEnd(lead);
  // When the answer clock would end within the hold, the outside is told at once (product: the hold).
  const held = ruleOf(ACTION_OF[outcome]).held === true && until > now && (end === undefined || end > until);
  const back = lead.stage === 'accepted' ? 'accepted' : 'received';
  const archived: ArchivedLead = {
    ...lead,
    stage: 'archived',
    outcome,
    archivedAt: now,
    closing,
    ...(held ? { hold: { until, by: by(context.actor), back } } : {}),
  };
  const changes = { ...stageChange(lead, 'archived'), outcome: { to: outcome }, ...fieldsOf(closing) };
  return {
    lead: archived,
    changes,
    notices: [{ kind: 'outcome', outcome }],
    event: outcome,
    ...(held ? { tellAt: until } : {}),
  };
}

const ACTION_OF = {
  rejected: 'reject',
  won: 'win',
  lost: 'lose',
  error: 'error',
  expired: 'expire',
} as const satisfies Record<Outcome, Action>;

function undo(lead: Lead): Applied {
  if (lead.stage !== 'archived' || lead.hold === undefined)
    return refused({ code: 'lead.hold_over', action: 'undo' });
  const { outcome, hold } = lead;
  const effects = lead.effects.filter((effect) => !isOfOutcome(effect, lead));
  const changes = { stage: { from: 'archived', to: hold.back }, outcome: { from: outcome } };
  const rest = without(lead, 'outcome', 'archivedAt', 'closing', 'hold');
  const open = { ...rest, effects, stage: hold.back } as Lead;
  // Nobody outside has heard of the outcome (isHeld), so there is nothing to take back there.
  return { lead: open, changes, notices: [{ kind: 'undone' }], event: 'undone' };
}

function person({ actor }: Context): Person | undefined {
  return actor.kind === 'person' ? actor.person : undefined;
}

function stageChange(lead: Lead, to: Lead['stage']): Changes {
  return { stage: { from: lead.stage, to } };
}

function assigned(lead: Lead, to: Person | undefined): Changes {
  if (to === undefined || lead.assignee?.id === to.id) return {};
  return { assignee: { ...(lead.assignee ? { from: lead.assignee.name } : {}), to: to.name } };
}

function fieldsOf(values: object): Changes {
  return Object.fromEntries(Object.entries(values).map(([field, to]: [string, unknown]) => [field, { to }]));
}
