import { dealOf, type Lead } from '../domain/lead.ts';
import { ENOUGH_DEALS } from '../domain/similar.ts';
import { DAY } from '../domain/time.ts';
import { openButtons } from './buttons.ts';
import type { Card, Similar } from './cards.ts';
import { reasonOf } from './lead-facts.ts';
import { companyOf, nameOf, type Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';
import type { TextKey } from './texts.ts';

/** Past deals like a lead: how they ended, and in what they are alike. */
export function drawSimilar(pen: Pen, lead: Lead, deals: readonly Similar[]): Card {
  const { say, bind } = pen;
  const title = say('similar.title', { lead: nameOf(pen, lead) });
  return bind('similar', {
    fallbackText: title,
    title,
    hints: hintOf(pen, deals.length).map((text) => ({ text })),
    deals: deals.slice(0, ENOUGH_DEALS).map((deal) => ({
      name: `${companyOf(pen, deal.lead, 60)} · ${deal.lead.ref}`,
      facts: factsOf(pen, deal.lead),
      reasons: say('similar.because', { reasons: reasonsOf(pen, deal) }),
    })),
    actions: openButtons(pen, lead, [['accept'], ['back']]),
  });
}

function hintOf({ say }: Pen, count: number): string[] {
  if (count === 0) return [say('similar.none')];
  return count < ENOUGH_DEALS ? [say('similar.few', { count })] : [];
}

/** `🏆 Won in 34 days · €30,000 · 12 Mar 2026` */
function factsOf(pen: Pen, lead: Lead): string {
  const value =
    (lead.stage === 'archived' ? lead.closing.finalValue : undefined) ?? dealOf(lead)?.estimatedValue;
  const parts = [
    outcomeOf(pen, lead),
    value === undefined ? '' : pen.write.money(value),
    lead.stage === 'archived' ? pen.write.day(pen.write.today(lead.archivedAt)) : '',
    lead.stage === 'archived' ? (reasonOf(pen, lead) ?? '') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function outcomeOf({ say, write }: Pen, lead: Lead): string {
  if (lead.stage !== 'archived') return say(`stage.${lead.stage}`);
  const { outcome, acceptedAt, archivedAt } = lead;
  if (outcome !== 'won' && outcome !== 'lost') return say(`outcome.${outcome}`);
  const mark = outcome === 'won' ? '🏆' : '🏁';
  if (acceptedAt === undefined) return `${mark} ${say(`outcome.${outcome}`)}`;
  const days = write.days(Math.max(1, Math.round((archivedAt - acceptedAt) / DAY)));
  return `${mark} ${say(outcome === 'won' ? 'similar.wonIn' : 'similar.lostIn', { days })}`;
}

const REASONS = {
  size: 'similar.size',
  country: 'similar.country',
  value: 'similar.value',
} as const satisfies Record<string, TextKey>;

/** `Azure, Manufacturing, company size`: names as they are, the rest in words. */
function reasonsOf(pen: Pen, { reasons }: Similar): string {
  return pen.write.list(
    reasons.slice(0, 6).map((reason) => {
      const [kind = '', ...name] = reason.split(':');
      if (name.length === 0)
        return kind in REASONS ? pen.say(REASONS[kind as keyof typeof REASONS]) : plainLine(kind, 40);
      const id = name.join(':');
      return plainLine((kind === 'industry' ? pen.label('industry', id) : undefined) ?? id, 40);
    }),
  );
}
