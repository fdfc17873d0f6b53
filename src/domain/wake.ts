import { answerEnd, channelsOf, contactEnd, nextRedraw } from './clocks.ts';
import type { Context } from './commands.ts';
import { unchanged, type Decision } from './decision.ts';
import { decide } from './decide.ts';
import { addEffects, type Notice } from './effects.ts';
import type { Lead } from './lead.ts';
import { record, sayIn, showEverywhere } from './record.ts';
import { reminders, withoutMoot, type Reminder } from './reminders.ts';
import { seal } from './seal.ts';
import { without } from './without.ts';

/**
 * Does what the lead's clocks ask for at this moment: expire, flip the flame, end the hold, remind, redraw.
 * What fell due while nobody looked is folded into the latest of it.
 */
export function wake(lead: Lead, context: Context): Decision {
  const end = answerEnd(lead);
  if (end !== undefined && end <= context.now) return decide(lead, { action: 'expire' }, context);
  const current = withoutMoot(flip(lead, context), context.now);
  const next = remind(redraw(endHold(current, context), context), context);
  const sealed = seal(next, context);
  // Settings that changed meanwhile move the next moment; left as it is, the lead would be looked at for ever.
  if (next === lead && sealed.wakeAt === lead.wakeAt) return unchanged('nothing-due');
  return { kind: 'changed', lead: sealed };
}

function flip(lead: Lead, context: Context): Lead {
  const end = contactEnd(lead);
  if (end === undefined || end > context.now) return lead;
  const overdue = { ...lead, contactOverdue: true };
  return showEverywhere(record(overdue, context, { action: 'overdue' }), context.now);
}

function endHold(lead: Lead, { now }: Context): Lead {
  if (lead.stage !== 'archived' || lead.hold === undefined || lead.hold.until > now) return lead;
  return showEverywhere(without(lead, 'hold'), now);
}

function redraw(lead: Lead, { now }: Context): Lead {
  const at = nextRedraw(lead);
  return at === undefined || at > now ? lead : showEverywhere(lead, now);
}

function remind(lead: Lead, context: Context): Lead {
  return channelsOf(lead).reduce((before, channel) => remindIn(before, channel, context), lead);
}

function remindIn(lead: Lead, channel: string, context: Context): Lead {
  const { now } = context;
  const done = lead.reminded[channel] ?? -Infinity;
  const due = reminders(lead, channel, context).filter(({ at }) => at > done && at <= now);
  const latest = due.at(-1);
  if (latest === undefined) return lead;
  const reminded = { ...lead.reminded, [channel]: latest.at };
  const effects = addEffects(lead.effects, [{ kind: 'show', channel }], { now });
  return sayIn(
    { ...lead, reminded, effects },
    { notice: noticeOf(latest, due), channels: [channel] },
    { now },
  );
}

function noticeOf({ clock, end }: Reminder, folded: readonly Reminder[]): Notice {
  return { kind: 'reminder', clock, end, managers: folded.some(({ managers }) => managers) };
}
