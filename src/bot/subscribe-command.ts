import type { Rule } from '../domain/rule.ts';
import type { Locale } from '../domain/words.ts';
import { ruleWords } from './rule-words.ts';

const SUBSCRIBE: Record<Locale, string> = { en: 'subscribe', es: 'suscribir' };

/** The line that brings a rule about when it is pasted back. */
export function subscribeCommand(rule: Rule, locale: Locale): string {
  return `${SUBSCRIBE[locale]} ${ruleWords(rule, locale)}`.trim();
}
