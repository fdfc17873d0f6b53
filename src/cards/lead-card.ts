import type { Lead } from '../domain/lead.ts';
import { drawButtons } from './buttons.ts';
import type { Card } from './cards.ts';
import { bannersOf } from './lead-banner.ts';
import { dealFactsOf, needsOf, wordsOf, type Fact } from './lead-facts.ts';
import { statusOf } from './lead-status.ts';
import { readBack } from './list-back.ts';
import { pageButtonOf } from './list-buttons.ts';
import { companyOf, type BlindPen } from './pen.ts';
import { cut, plain, plainLine } from './plain-text.ts';
import type { Sight } from './sight.ts';
import { spaced } from './spaced.ts';

/** What is drawn besides the lead: what its viewer has of it, one sentence on top, and what it says without cards. */
export type Drawing = { sight: Sight; line?: string; summary: string };

/** The card of a lead: what it is, how it stands, what the viewer can do. */
export function drawLead(pen: BlindPen, lead: Lead, { sight, line = '', summary }: Drawing): Card {
  const card = pen.bind('lead', {
    fallbackText: summary,
    backs: backOf(pen),
    lines: line === '' ? [] : [{ text: `ℹ️ ${plain(cut(line, 400))}` }],
    banners: bannersOf(pen, lead),
    kicker: kickerOf(pen, lead, sight),
    company: companyOf(pen, lead, 100),
    places: filled(placeOf(pen, lead)),
    statuses: spaced(statusOf(pen, lead, sight)),
    sections: sectionsOf(pen, lead),
    actions: drawButtons(pen, lead, sight.buttons),
  });
  return { ...card, ...refreshOf(pen, lead, sight) };
}

/** Who opened the lead from a list finds the way back to its page. */
function backOf({ view, say }: BlindPen): { actions: object[] }[] {
  const data = view.list === undefined ? undefined : readBack(view.list);
  return data === undefined ? [] : [{ actions: [pageButtonOf(say('list.back'), data)] }];
}

function kickerOf({ say }: BlindPen, lead: Lead, { isFavorite }: Sight): string {
  return [say(`stage.${lead.stage}`), lead.ref, ...(isFavorite ? [`♥ ${say('lead.favorite')}`] : [])].join(
    ' · ',
  );
}

/** `Madrid, Spain · 51 to 250 employees` */
export function placeOf({ say, write }: BlindPen, { customer }: Lead): string {
  const { city = '', region = '', country = '' } = customer.address ?? {};
  const place = [
    plainLine(city, 60) || plainLine(region, 60),
    plainLine(country === '' ? '' : write.country(country), 60),
  ];
  const size = customer.companySize === undefined ? '' : say(`choice.size.${customer.companySize}`);
  return [place.filter((part) => part !== '').join(', '), size].filter((part) => part !== '').join(' · ');
}

/** The shared card asks for the viewer's own, for those whose buttons differ; a viewer's own card does not. */
function refreshOf({ say }: BlindPen, lead: Lead, { refreshed }: Sight): { refresh?: object } {
  if (refreshed.length === 0) return {};
  const action = {
    type: 'Action.Execute',
    title: say('button.refresh'),
    verb: 'lead.refresh',
    data: { leadId: lead.id },
  };
  return { refresh: { action, userIds: refreshed } };
}

function filled(text: string): { text: string }[] {
  return text === '' ? [] : [{ text }];
}

type Section = { title: string; style: string; lines: { text: string }[]; facts: Fact[] };

/** What matters most at this stage comes first; the words of a lead that is closed are in nobody's way. */
function sectionsOf(pen: BlindPen, lead: Lead): Section[] {
  const { say } = pen;
  const words = { lines: wordsOf(pen, lead).map((text) => ({ text })), facts: [] };
  const deal = { title: say('lead.deal'), style: 'default', lines: [], facts: dealFactsOf(pen, lead) };
  const asked = { title: say('lead.words'), style: 'emphasis', ...words };
  const needs = { title: say('lead.needs'), style: 'default', lines: [], facts: needsOf(pen, lead) };
  const order = { received: [asked, needs], accepted: [deal, needs, asked], archived: [deal, needs] }[
    lead.stage
  ];
  return order.filter(({ lines, facts }) => lines.length + facts.length > 0);
}
