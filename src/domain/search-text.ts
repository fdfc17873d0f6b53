import { fold } from './fold.ts';
import { dealOf, type Lead } from './lead.ts';

/**
 * The words of a lead in which `find` looks, each once, between spaces, without case and accents. Contact
 * data other than names is left out: a search must not tell what a card may not show.
 */
export function searchText(lead: Lead): string {
  const words = new Set(texts(lead).flatMap((text) => (text === undefined ? [] : wordsOf(text))));
  return ` ${[...words].join(' ')} `;
}

/**
 * What must stand in a lead's search text for all these words to be in the lead: from three letters on a part
 * of a word will do, two letters begin one, and a single letter is one.
 */
export function needles(words: string): string[] {
  return [...new Set(wordsOf(words).map(needle))];
}

function needle(word: string): string {
  const { length } = Array.from(word);
  if (length >= 3) return word;
  return length === 2 ? ` ${word}` : ` ${word} `;
}

function texts(lead: Lead): (string | undefined)[] {
  const { customer, request } = lead;
  const deal = dealOf(lead);
  const closing = lead.stage === 'archived' ? lead.closing : undefined;
  return [
    lead.ref,
    customer.companyName,
    customer.address?.city,
    customer.address?.region,
    ...customer.contacts.map((contact) => contact.name),
    request.message,
    ...[request.products, request.services, request.solutions, request.industries].flat(),
    lead.sender?.name,
    ...[deal?.dealName, deal?.notes, deal?.crmId, deal?.campaignId],
    closing?.notes,
  ];
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
