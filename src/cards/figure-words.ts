import { CLOSE_REASONS } from '../domain/words.ts';
import type { Pen } from './pen.ts';
import { choiceLabel, type Say } from './texts.ts';

/** `82.5 %` */
export function percentOf({ view }: Pen, share: number): string {
  return `${new Intl.NumberFormat(view.locale, { maximumFractionDigits: 1 }).format(share)} %`;
}

export function numberOf({ view }: Pen, count: number): string {
  return new Intl.NumberFormat(view.locale).format(count);
}

/** `1,234 leads` */
export function leadsOf(pen: Pen, count: number): string {
  return pen.say('figures.leads', { count, shown: numberOf(pen, count) });
}

const CLOSING: readonly string[] = CLOSE_REASONS;

export function reasonLabel(say: Say, reason: string): string {
  if (reason === 'other') return say('figures.otherReason');
  return choiceLabel(say, CLOSING.includes(reason) ? 'closeReason' : 'errorReason', reason);
}
