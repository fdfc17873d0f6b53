import type { Channel } from './channel.ts';
import { covers, sameRule } from './routing.ts';
import { EVERYTHING, type Rule } from './rule.ts';

/** What became of a wish to get more, or less. */
export type Subscribed =
  /** `instead`: the rules that the new one took the place of. */
  | { kind: 'added'; channel: Channel; instead: readonly Rule[] }
  | { kind: 'same' }
  | { kind: 'covered'; by: Rule };

/**
 * Adds a rule to a channel. The rule for every lead with which a channel begins gives way to the first one that
 * somebody asks for; after that a rule that another one covers is not added, and one that covers others replaces them.
 */
export function subscribe(channel: Channel, rule: Rule): Subscribed {
  const isFirst = channel.rulesChosen !== true && !sameRule(rule, EVERYTHING);
  const kept = isFirst ? channel.rules.filter((own) => !sameRule(own, EVERYTHING)) : channel.rules;
  const wide = kept.find((own) => covers(own, rule));
  if (wide !== undefined) return sameRule(wide, rule) ? { kind: 'same' } : { kind: 'covered', by: wide };
  const rules = [...kept.filter((own) => !covers(rule, own)), rule];
  const instead = channel.rules.filter((own) => !rules.includes(own) && !sameRule(own, rule));
  return { kind: 'added', channel: { ...channel, rules, rulesChosen: true }, instead };
}

export type Unsubscribed = { kind: 'removed'; channel: Channel; rules: readonly Rule[] } | { kind: 'none' };

/** Takes a rule away, or all of them. */
export function unsubscribe(channel: Channel, rule: Rule | 'all'): Unsubscribed {
  const gone = channel.rules.filter((own) => rule === 'all' || sameRule(own, rule));
  if (gone.length === 0) return { kind: 'none' };
  const rules = channel.rules.filter((own) => !gone.includes(own));
  return { kind: 'removed', channel: { ...channel, rules, rulesChosen: true }, rules: gone };
}
