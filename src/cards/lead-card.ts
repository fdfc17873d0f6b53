import type { Lead } from '../domain/lead.ts';
import type { Page } from './button-table.ts';
import { pageButtons } from './buttons.ts';
import type { Card } from './cards.ts';
import { bannersOf } from './lead-banner.ts';
import { dealFactsOf, needsOf, wordsOf, type Fact } from './lead-facts.ts';
import { statusOf } from './lead-status.ts';
import { readBack } from './list-back.ts';
import { pageButtonOf } from './list-buttons.ts';
import { companyOf, type Pen } from './pen.ts';
import { cut, plain, plainLine } from './plain-text.ts';
import { summaryOf } from './summaries.ts';
import type { View } from './view.ts';

/** Who refreshes by themselves, at the most (teams: 60). */
const REFRESHED_MAX = 60;

/** The card of a lead: what it is, how it stands, what the viewer can do. */
export function drawLead(pen: Pen, lead: Lead, options: { page?: Page; line?: string } = {}): Card {
  const line = options.line ?? '';
  const card = pen.bind('lead', {
    fallbackText: summaryOf(pen, lead),
    backs: backOf(pen),
    lines: line === '' ? [] : [{ text: `ℹ️ ${plain(cut(line, 400))}` }],
    banners: bannersOf(pen, lead),
    kicker: kickerOf(pen, lead),
    company: companyOf(pen, lead, 100),
    places: filled(placeOf(pen, lead)),
    statuses: statusOf(pen, lead),
    sections: sectionsOf(pen, lead),
    actions: pageButtons(pen, lead, options.page ?? 'main'),
  });
  return { ...card, ...refreshOf(pen, lead) };
}

/** Who opened the lead from a list finds the way back to its page. */
function backOf({ view, say }: Pen): { actions: object[] }[] {
  const data = view.list === undefined ? undefined : readBack(view.list);
  return data === undefined ? [] : [{ actions: [pageButtonOf(say('list.back'), data)] }];
}

function kickerOf({ say, view }: Pen, lead: Lead): string {
  const marked = view.viewer !== 'everybody' && lead.favorites.includes(view.viewer.person.id);
  return [say(`stage.${lead.stage}`), lead.ref, ...(marked ? [`♥ ${say('lead.favorite')}`] : [])].join(' · ');
}

/** `Madrid, Spain · 51 to 250 employees` */
export function placeOf({ say, write }: Pen, { customer }: Lead): string {
  const { city = '', region = '', country = '' } = customer.address ?? {};
  const place = [
    plainLine(city, 60) || plainLine(region, 60),
    plainLine(country === '' ? '' : write.country(country), 60),
  ];
  const size = customer.companySize === undefined ? '' : say(`choice.size.${customer.companySize}`);
  return [place.filter((part) => part !== '').join(', '), size].filter((part) => part !== '').join(' · ');
}

/** The shared card asks for the viewer's own, for those whose buttons differ; a viewer's own card does not. */
function refreshOf({ view, say }: Pen, lead: Lead): { refresh?: object } {
  const userIds = view.viewer === 'everybody' ? refreshedPeople(lead, view) : [];
  if (userIds.length === 0) return {};
  const action = {
    type: 'Action.Execute',
    title: say('button.refresh'),
    verb: 'lead.refresh',
    data: { leadId: lead.id },
  };
  return { refresh: { action, userIds } };
}

function refreshedPeople(lead: Lead, { directory }: View): string[] {
  const people = [lead.assignee, ...directory.admins, ...directory.managers];
  const ids = people.flatMap((person) => (person?.teamsId === undefined ? [] : [person.teamsId]));
  return [...new Set(ids)].slice(0, REFRESHED_MAX);
}

function filled(text: string): { text: string }[] {
  return text === '' ? [] : [{ text }];
}

type Section = { title: string; style: string; lines: { text: string }[]; facts: Fact[] };

/** What matters most at this stage comes first; the words of a lead that is closed are in nobody's way. */
function sectionsOf(pen: Pen, lead: Lead): Section[] {
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
