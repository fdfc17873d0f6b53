import type { Notice, OutsideEvent } from './effects.ts';
import type { Changes, Entry, Lead } from './lead.ts';
import type { Action, Permit } from './lifecycle.ts';
import type { Person } from './people.ts';
import type { Instant } from './time.ts';

/** Why a command was not carried out; each has a row in docs/errors.md. */
export type Refusal =
  | { code: 'lead.stage_forbids'; action: Action; last?: Entry }
  | { code: 'lead.role_forbids'; action: Action; who: readonly Permit[] }
  | { code: 'lead.informational'; action: Action }
  | { code: 'lead.changed_since'; action: Action; since: readonly Entry[] }
  | { code: 'lead.field_conflict'; action: Action; fields: readonly string[]; since: readonly Entry[] }
  | { code: 'lead.has_assignee'; action: Action; assignee: Person }
  | { code: 'lead.no_assignee'; action: Action }
  | { code: 'lead.hold_over'; action: Action }
  | { code: 'lead.nothing_to_change'; action: Action }
  | { code: 'lead.snooze_past_clock'; action: Action };

/** Nothing done is an outcome too, with its reason. */
export type Unchanged = 'repeat' | 'same' | 'nothing-due';

export type Decision =
  | { kind: 'changed'; lead: Lead }
  | { kind: 'unchanged'; reason: Unchanged }
  | { kind: 'refused'; refusal: Refusal };

export const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
export const unchanged = (reason: Unchanged): Decision => ({ kind: 'unchanged', reason });

/** What an action makes of a lead and what follows from it, or a decision where there is nothing to do. */
export type Applied =
  | Decision
  | {
      lead: Lead;
      changes?: Changes;
      notices?: Notice[];
      /** What the outside is told. */
      event?: OutsideEvent;
      /** When the outside is told; at once if absent. */
      tellAt?: Instant;
      /** Only the person who did it sees a difference. */
      personal?: true;
    };
