import { dealOf, type ArchivedLead, type Deal, type Lead } from '../domain/lead.ts';
import type { BlindPen, Pen } from './pen.ts';
import { cut, plain, plainLine, plainLines } from './plain-text.ts';
import { shortReason } from './texts.ts';
import { withoutContacts } from './without-contacts.ts';

/** One line of what is known: a label and what it says. */
export type Fact = { label: string; text: string };

const LIST_MAX = 160;
const NOTES_MAX = 300;

/** What the customer needs, and how the lead came. */
export function needsOf(pen: BlindPen, lead: Lead): Fact[] {
  const { say, write } = pen;
  const { products, services, solutions, industries, estimatedValue, closingDate } = lead.request;
  const accepted = dealOf(lead) !== undefined;
  return facts([
    [say('lead.products'), listed(products)],
    [say('lead.services'), listed(services.map((id) => pen.label('service', id) ?? id))],
    [say('lead.solutions'), listed(solutions.map((id) => pen.label('solution', id) ?? spaced(id)))],
    [say('lead.industries'), listed(industries.map((id) => pen.label('industry', id) ?? id))],
    [say('lead.value'), accepted || estimatedValue === undefined ? '' : write.money(estimatedValue)],
    [
      say('lead.timing'),
      accepted || closingDate === undefined ? '' : say('lead.by', { day: write.day(closingDate) }),
    ],
    [say('lead.origin'), originOf(pen, lead)],
  ]);
}

/** What the partner says of the deal, once there is one. */
export function dealFactsOf(pen: BlindPen, lead: Lead): Fact[] {
  const deal = dealOf(lead);
  if (deal === undefined) return [];
  const { say, write } = pen;
  const finalValue = lead.stage === 'archived' ? lead.closing.finalValue : undefined;
  return facts([
    [say('lead.dealName'), shared(pen, lead, deal.dealName, 120)],
    [say('lead.value'), write.money(deal.estimatedValue)],
    [say('lead.timeframe'), say(`choice.timeframe.${deal.purchaseTimeframe}`)],
    ...(lead.stage === 'archived'
      ? [[say('lead.closeDate'), write.day(deal.estimatedCloseDate)] as const]
      : []),
    ...idRows(pen, deal),
    [say('lead.people'), listed(deal.people.map((person) => person.name))],
    [say('lead.notes'), shared(pen, lead, deal.notes, NOTES_MAX)],
    [say('lead.finalValue'), finalValue === undefined ? '' : write.money(finalValue)],
  ]);
}

function idRows({ say }: BlindPen, deal: Deal): [string, string][] {
  return [
    [say('lead.crmId'), plainLine(deal.crmId ?? '')],
    [say('lead.campaignId'), plainLine(deal.campaignId ?? '')],
  ];
}

/** The customer's own words, in lines, for everybody to read. */
export function wordsOf(pen: BlindPen, lead: Lead): string[] {
  const message = withoutContacts(lead.request.message ?? '', lead, pen.say('lead.seeContact'));
  return plainLines(message, 600, 8).filter((line) => line !== '');
}

/** Why an archived lead is archived, in words. */
export function reasonOf({ say }: Pick<Pen, 'say'>, { outcome, closing }: ArchivedLead): string | undefined {
  const { reason } = closing;
  if (reason === undefined) return undefined;
  return shortReason(say, outcome === 'error' ? 'errorReason' : 'closeReason', reason);
}

/** What was noted when the lead was closed. */
export function closingNotesOf(pen: BlindPen, lead: ArchivedLead): string {
  return shared(pen, lead, lead.closing.notes ?? '', NOTES_MAX);
}

function originOf(pen: BlindPen, lead: Lead): string {
  const { say } = pen;
  const qualification = say(`choice.qualification.${lead.qualification}`);
  if (lead.sender === undefined) return qualification;
  const sender = say(`choice.sender.${lead.sender.kind}`);
  // A customer who sends the lead is its contact: the name stays off the card.
  const name = lead.sender.kind === 'customer' ? '' : shared(pen, lead, lead.sender.name ?? '', 60);
  const by = name === '' ? sender : say('lead.senderNamed', { sender, name });
  return say('lead.originFrom', { qualification, sender: by });
}

/** Somebody's text on a card that everybody reads. */
function shared({ say }: BlindPen, lead: Lead, text: string, max: number): string {
  return plainLine(withoutContacts(text, lead, say('lead.seeContact')), max);
}

function listed(items: readonly string[]): string {
  if (items.length === 0) return '';
  return plain(
    cut(
      items
        .map((item) => plainLine(item, 60))
        .filter((item) => item !== '')
        .join(', '),
      LIST_MAX,
    ),
  );
}

/** `CloudMigration` reads `Cloud migration`; an id that would come out odd stays as it is. */
function spaced(id: string): string {
  if (!/^[A-Z][a-z]{3,}(?:[A-Z][a-z]{3,})+$/.test(id) || /(?<!ti|si)(?:of|on|and|for)[A-Z]/.test(id))
    return id;
  return id.replaceAll(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function facts(rows: readonly (readonly [string, string])[]): Fact[] {
  return rows.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }));
}
