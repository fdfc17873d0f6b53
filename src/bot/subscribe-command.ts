import { EVERYTHING, type Rule } from '../domain/rule.ts';
import { sameRule } from '../domain/routing.ts';
import type { Query } from '../domain/query.ts';
import type { Locale } from '../domain/words.ts';
import { defaultSort } from './understand/compose.ts';
import { asCommand, asSentence, type Naming } from './understand/print.ts';
import { understandRule } from './understand/understand-rule.ts';

const SUBSCRIBE: Record<Locale, string> = { en: 'subscribe', es: 'suscribir' };

/** A rule holds no person and no day. */
const NAMING: Naming = { people: [], timeZone: 'UTC', me: '' };

/** The line that brings a rule about when it is pasted back. */
export function subscribeCommand(rule: Rule, locale: Locale): string {
  return sameRule(rule, EVERYTHING) ? SUBSCRIBE[locale] : `${SUBSCRIBE[locale]} ${ruleWords(rule, locale)}`;
}

/** As people say it where that is read back to the same rule, else in the exact spelling. */
export function ruleWords(rule: Rule, locale: Locale): string {
  const query: Query = { filter: rule, sort: defaultSort(rule), measure: 'list' };
  const sentence = asSentence(query, locale, NAMING).replaceAll(',', '');
  return readsBack(sentence, rule, locale) ? sentence : asCommand(query, locale, NAMING);
}

function readsBack(text: string, rule: Rule, locale: Locale): boolean {
  const read = understandRule(text, { ...NAMING, now: 0, locale });
  return read.ignored.length + read.unfit.length === 0 && sameRule(read.rule, rule);
}
