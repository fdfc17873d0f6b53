import { isAlive, type Channel } from './channel.ts';
import type { Lead } from './lead.ts';
import { foldName } from './fold.ts';
import { matches } from './lead-filter.ts';
import { RULE_PARTS, type Rule } from './rule.ts';

/**
 * The channels that a lead goes to: each living one with a rule that it passes, the one with the most specific
 * rule first; if there is none, the default channel. Empty only if no channel is alive.
 */
export function route(lead: Lead, channels: readonly Channel[]): string[] {
  const living = channels.filter(isAlive);
  const wanting = living.filter((channel) => channel.rules.some((rule) => matches(lead, rule)));
  if (wanting.length === 0) return living.length === 0 ? [] : [defaultOf(living).id];
  const sharpness = (channel: Channel): number =>
    Math.max(...channel.rules.filter((rule) => matches(lead, rule)).map(specificity));
  return wanting
    .sort((a, b) => sharpness(b) - sharpness(a) || a.installedAt - b.installedAt)
    .map(({ id }) => id);
}

/** The channel that was made the default, else the one that has been there longest. */
export function defaultOf<C extends Channel>(living: readonly C[]): C {
  const chosen = living.find((channel) => channel.isDefault === true);
  return (
    chosen ??
    living.reduce((oldest, channel) => (channel.installedAt < oldest.installedAt ? channel : oldest))
  );
}

/** How many things a rule asks. */
export function specificity(rule: Rule): number {
  return RULE_PARTS.filter((part) => rule[part] !== undefined).length;
}

/** Whether every lead that passes `narrow` passes `wide` too. */
export function covers(wide: Rule, narrow: Rule): boolean {
  return RULE_PARTS.every((part) => {
    const asked = asList(wide[part]);
    const given = asList(narrow[part]);
    const isAsked = NAMED.has(part) ? isNamed : (item: string, all: readonly string[]) => all.includes(item);
    return asked === undefined || given?.every((item) => isAsked(item, asked)) === true;
  });
}

/** Parts of names: who asks for `dynamics` gets all of Dynamics 365. */
const NAMED: ReadonlySet<string> = new Set(['products', 'services', 'solutions', 'industries']);

function isNamed(item: string, asked: readonly string[]): boolean {
  return asked.some((part) => foldName(item).includes(foldName(part)));
}

function asList(value: Rule[keyof Rule]): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : value;
}

export function sameRule(a: Rule, b: Rule): boolean {
  return covers(a, b) && covers(b, a);
}
