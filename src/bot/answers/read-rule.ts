import type { Rule } from '../../domain/rule.ts';
import type { Ask } from '../ask.ts';
import type { Desk } from '../desk.ts';
import { understandRule } from '../understand/understand-rule.ts';

/** A rule, or what stands in its way, as a line for whoever typed it. */
export type ReadRule = { rule: Rule; problem?: undefined } | { problem: string };

/** Reads the words of a rule; what is not understood, or is nothing for a rule, is named and not guessed. */
export async function readRule(
  desk: Desk,
  { view, asker }: Pick<Ask, 'view' | 'asker'>,
  words: string,
): Promise<ReadRule> {
  const { now, timeZone, locale } = view;
  const people = await desk.look.people(asker.tenantId);
  const { rule, ignored, unfit } = understandRule(words, {
    ...{ now, timeZone, locale, people },
    me: asker.person.id,
  });
  const { cards } = desk;
  const problems = [
    ...(unfit.length === 0 ? [] : [cards.text(locale, 'rules.unfit', wordsOf(unfit))]),
    ...(ignored.length === 0 ? [] : [cards.text(locale, 'rules.not-understood', wordsOf(ignored))]),
  ];
  return problems.length === 0 ? { rule } : { problem: problems.join(' ') };
}

function wordsOf(left: readonly string[]): { words: string } {
  return { words: left.join(', ').slice(0, 200) };
}
