import type { FormName, Typed } from '../domain/forms.ts';
import { dealOf, type Lead } from '../domain/lead.ts';
import { addMonths } from '../domain/time.ts';
import type { Timeframe } from '../domain/words.ts';
import { companyOf, type Pen } from './pen.ts';
import { cut, oneLine, visible } from './plain-text.ts';
import { withoutContacts } from './without-contacts.ts';

/** What a form starts with: everything already known. */
export function knownOf(pen: Pen, form: FormName, lead: Lead): Typed {
  return KNOWN[form](pen, lead);
}

const nothing = (): Typed => ({});

const KNOWN: Record<FormName, (pen: Pen, lead: Lead) => Typed> = {
  accept: known,
  reject: nothing,
  edit: ofDeal,
  person: nothing,
  win: ({ write }, lead) => present({ finalValue: amount(write, dealOf(lead)?.estimatedValue.amount) }),
  lose: nothing,
  error: nothing,
  assign: nothing,
};

function known(pen: Pen, lead: Lead): Typed {
  const { message, estimatedValue, closingDate } = lead.request;
  return present({
    dealName: dealNameOf(pen, lead),
    estimatedValue: amount(pen.write, estimatedValue?.amount),
    currency: estimatedValue?.currency,
    purchaseTimeframe: closingDate === undefined ? undefined : timeframeOf(pen, closingDate),
    notes: message === undefined ? undefined : cut(mayBeRead(pen, lead, visible(message)).trim(), 4000),
  });
}

function ofDeal(pen: Pen, lead: Lead): Typed {
  const { write } = pen;
  const deal = dealOf(lead);
  if (deal === undefined) return {};
  const { dealName, estimatedCloseDate, notes, crmId, campaignId } = deal;
  const value = {
    estimatedValue: amount(write, deal.estimatedValue.amount),
    currency: deal.estimatedValue.currency,
  };
  const texts = { dealName: mayBeRead(pen, lead, dealName), notes: mayBeRead(pen, lead, notes) };
  return present({ ...texts, ...value, estimatedCloseDate, crmId, campaignId });
}

/** A form that stands where everybody can read it shows no contact data. */
function mayBeRead({ view, say }: Pen, lead: Lead, text: string): string {
  return view.viewer === 'everybody' ? withoutContacts(text, lead, say('lead.seeContact')) : text;
}

/** `Contoso: Azure`, as a start. */
function dealNameOf(pen: Pen, lead: Lead): string {
  const [wanted] = [...lead.request.products, ...lead.request.solutions];
  const company = companyOf(pen, lead, 100);
  return wanted === undefined ? company : `${company}: ${cut(oneLine(wanted), 80)}`;
}

const ENDS: readonly (readonly [Timeframe, number])[] = [
  ['within-1-month', 1],
  ['1-3-months', 3],
  ['3-6-months', 6],
  ['6-12-months', 12],
];

/** The shortest timeframe that the customer's date falls in; a date that has passed says nothing. */
function timeframeOf({ view, write }: Pen, date: string): Timeframe | undefined {
  const today = write.today(view.now);
  if (date < today) return undefined;
  return ENDS.find(([, months]) => date <= addMonths(today, months))?.[0] ?? 'over-12-months';
}

function amount(write: Pen['write'], value: number | undefined): string | undefined {
  return value === undefined ? undefined : write.typed(value);
}

function present(values: Record<string, string | undefined>): Typed {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(given);
}
