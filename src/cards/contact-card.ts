import type { Contact, Lead } from '../domain/lead.ts';
import { contactsMayBeShown } from '../domain/lead.ts';
import { isEmail, isPhone } from '../domain/read-form.ts';
import { openButtons } from './buttons.ts';
import type { Card } from './cards.ts';
import { companyOf, type Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';
import { maySeeContacts } from './view.ts';

/** A way to reach somebody: a link if that is safe to make, else the text alone. */
type Way = { links: { mark: string; label: string; url: string }[]; texts: { text: string }[] };
type PersonModel = { name: string; titles: { text: string }[]; ways: Way[] };

/** Names, phone numbers and addresses: the viewer's own view, for those who may act on the lead. */
export function drawContact(pen: Pen, lead: Lead): Card {
  const { say, view, bind } = pen;
  const open = maySeeContacts(lead, view.viewer);
  const people = open ? peopleOf(lead) : [];
  const title = say('contact.title', { company: companyOf(pen, lead, 60) });
  return bind('contact', {
    fallbackText: title,
    title,
    hints: [{ text: hintOf(pen, lead, people.length > 0) }],
    people,
    ways: open ? websiteOf(lead) : [],
    actions: openButtons(pen, lead, [['contacted'], ['back']]),
  });
}

function hintOf({ say, view }: Pen, lead: Lead, some: boolean): string {
  if (!contactsMayBeShown(lead)) return say('contact.hidden', { ref: lead.ref });
  if (!maySeeContacts(lead, view.viewer)) return say('contact.notYours');
  return say(some ? 'contact.private' : 'contact.none');
}

function peopleOf(lead: Lead): PersonModel[] {
  return lead.customer.contacts.slice(0, 5).map((contact) => ({
    name: plainLine(contact.name, 80) || '–',
    titles:
      contact.title === undefined || contact.title.trim() === ''
        ? []
        : [{ text: plainLine(contact.title, 80) }],
    ways: waysOf(contact),
  }));
}

function waysOf({ phone = '', email = '' }: Contact): Way[] {
  return [
    ...(phone.trim() === '' ? [] : [way('📞', phone, phoneUrl(phone.trim()))]),
    ...(email.trim() === '' ? [] : [way('✉️', email, mailUrl(email.trim()))]),
  ];
}

function websiteOf({ customer }: Lead): Way[] {
  const { website = '' } = customer;
  return website.trim() === '' ? [] : [way('🌐', website, webUrl(website.trim()))];
}

/** The label of a link is read as markdown: only text in which that changes nothing becomes one. */
function way(mark: string, text: string, url: string | undefined): Way {
  const label = plainLine(text, 120);
  const harmless = /^[\p{L}\p{N}+](?:[\p{L}\p{N} ().,:/@+-]|_(?=[\p{L}\p{N}]))*$/u.test(label);
  if (url === undefined || !harmless) return { links: [], texts: [{ text: `${mark} ${label}` }] };
  return { links: [{ mark, label, url }], texts: [] };
}

function phoneUrl(phone: string): string | undefined {
  if (!isPhone(phone)) return undefined;
  const [number = ''] = phone.toLowerCase().split('x');
  return `tel:${phone.startsWith('+') ? '+' : ''}${number.replaceAll(/\D/g, '')}`;
}

function mailUrl(email: string): string | undefined {
  return isEmail(email) ? `mailto:${email.split('@').map(encoded).join('@')}` : undefined;
}

function webUrl(website: string): string | undefined {
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(website) ? website : `https://${website}`);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '') return undefined;
  return url.href.replaceAll(/[()'*_[\]\\]/g, encoded);
}

/** Percent-encoded, with the characters that would end or mark up a link. */
function encoded(text: string): string {
  const hex = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replaceAll(/[!'()*_~[\]\\]/g, hex);
}
