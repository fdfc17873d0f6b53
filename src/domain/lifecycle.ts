import { answerEnd } from './clocks.ts';
import { isInformational, type Lead } from './lead.ts';
import { sameBy, by, type Actor } from './people.ts';
import type { Instant } from './time.ts';
import type { Outcome, Stage } from './words.ts';

/** Who may do something: a role, a relation to the lead, or something that is no person. */
export type Permit = 'admin' | 'assignee' | 'member' | 'doer' | 'source' | 'clock';

export type Rule = {
  from: readonly Stage[];
  /** Where the lead is afterwards; absent: where it was. */
  to?: { stage: Stage; outcome?: Outcome } | 'before';
  who: readonly Permit[];
  /**
   * What of somebody else's changes, made since the person saw the lead, stands in the way:
   * `any` change others see, changes of the same `fields`, a new `assignee`, or nothing.
   */
  minds: 'any' | 'fields' | 'assignee' | 'nothing';
  /** Not for leads that need no answer. */
  needsAnswer?: true;
  /** What it sends outside waits for the hold, and can be undone until then. */
  held?: true;
};

const OPEN = ['received', 'accepted'] as const;
const ANY = ['received', 'accepted', 'archived'] as const;

/** The whole life cycle: what can be done, from which stage, to which, and by whom. */
export const LIFECYCLE = {
  accept: { from: ['received'], to: { stage: 'accepted' }, who: ['admin'], minds: 'any', needsAnswer: true },
  reject: {
    from: ['received'],
    to: { stage: 'archived', outcome: 'rejected' },
    who: ['admin'],
    minds: 'any',
    needsAnswer: true,
    held: true,
  },
  edit: { from: ['accepted'], who: ['admin', 'assignee'], minds: 'fields' },
  person: { from: ['accepted'], who: ['admin', 'assignee'], minds: 'nothing' },
  win: {
    from: ['accepted'],
    to: { stage: 'archived', outcome: 'won' },
    who: ['admin', 'assignee'],
    minds: 'any',
    held: true,
  },
  lose: {
    from: ['accepted'],
    to: { stage: 'archived', outcome: 'lost' },
    who: ['admin', 'assignee'],
    minds: 'any',
    held: true,
  },
  error: {
    from: OPEN,
    to: { stage: 'archived', outcome: 'error' },
    who: ['admin', 'source'],
    minds: 'any',
    held: true,
  },
  expire: {
    from: ['received'],
    to: { stage: 'archived', outcome: 'expired' },
    who: ['clock'],
    minds: 'nothing',
    needsAnswer: true,
  },
  undo: { from: ['archived'], to: 'before', who: ['doer', 'admin'], minds: 'nothing' },
  claim: { from: OPEN, who: ['member'], minds: 'assignee' },
  assign: { from: OPEN, who: ['admin'], minds: 'assignee' },
  release: { from: OPEN, who: ['assignee', 'admin'], minds: 'assignee' },
  leave: { from: OPEN, who: ['clock'], minds: 'nothing' },
  contacted: { from: OPEN, who: ['member'], minds: 'nothing' },
  favorite: { from: ANY, who: ['member'], minds: 'nothing' },
  snooze: { from: OPEN, who: ['assignee', 'admin'], minds: 'nothing' },
  update: { from: OPEN, who: ['source'], minds: 'nothing' },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof LIFECYCLE;
export const ACTIONS = Object.keys(LIFECYCLE) as readonly Action[];

export function ruleOf(action: Action): Rule {
  return LIFECYCLE[action];
}

/** Whether the answer clock has ended, though nobody has looked at the lead since: it is as good as expired. */
export function hasEnded(lead: Lead, now: Instant): boolean {
  return (answerEnd(lead) ?? Infinity) <= now;
}

/** Whether the lead's present state leaves the action open, whoever asks. */
export function stageAllows(lead: Lead, action: Action, now: Instant): boolean {
  const rule = ruleOf(action);
  const stage = hasEnded(lead, now) && action !== 'expire' ? 'archived' : lead.stage;
  if (!rule.from.includes(stage)) return false;
  if (rule.needsAnswer === true && isInformational(lead)) return false;
  if (action === 'undo') return lead.stage === 'archived' && lead.hold !== undefined && now < lead.hold.until;
  return true;
}

/** Whether the actor may do the action on this lead, whatever its stage. */
export function mayAct(lead: Lead, action: Action, actor: Actor): boolean {
  return ruleOf(action).who.some((permit) => holds(lead, permit, actor));
}

/** The actions that are open to this actor on this lead now. */
export function openActions(lead: Lead, actor: Actor, now: Instant): Action[] {
  return ACTIONS.filter((action) => stageAllows(lead, action, now) && mayAct(lead, action, actor));
}

function holds(lead: Lead, permit: Permit, actor: Actor): boolean {
  if (permit === 'clock' || permit === 'source') return actor.kind === permit;
  if (actor.kind !== 'person') return false;
  if (permit === 'assignee') return lead.assignee?.id === actor.person.id;
  if (permit === 'doer')
    return lead.stage === 'archived' && lead.hold !== undefined && sameBy(lead.hold.by, by(actor));
  return actor.roles.includes(permit);
}
