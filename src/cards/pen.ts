import type { Lead } from '../domain/lead.ts';
import type { By, Person } from '../domain/people.ts';
import { formatsFor, type Formats } from './formats.ts';
import { plainLine } from './plain-text.ts';
import type { Bind } from './templates.ts';
import type { CatalogList, Say, Texts } from './texts.ts';
import type { CommonView, View } from './view.ts';

/** What it takes to write a card for one view: its words, its way of writing figures and dates, the templates. */
export type PenFor<V extends CommonView> = {
  view: V;
  say: Say;
  write: Formats;
  bind: Bind;
  label: (list: CatalogList, id: string) => string | undefined;
};

export type Pen = PenFor<View>;

/** It knows nobody: what it writes is the same for all who see the same. */
export type BlindPen = PenFor<CommonView>;

export type Tools = { bind: Bind; texts: Texts };

export function penFor<V extends CommonView>({ bind, texts }: Tools, view: V): PenFor<V> {
  return {
    view,
    say: texts.in(view.locale),
    write: formatsFor(view),
    bind,
    label: (list, id) => texts.label(view.locale, list, id),
  };
}

/** The customer's company in one line, and never empty. */
export function companyOf({ say }: Pick<Pen, 'say'>, lead: Lead, max = 80): string {
  return plainLine(lead.customer.companyName, max) || say('lead.unnamed');
}

/** `L-7K3QF · Contoso`: how a lead is called in titles. */
export function nameOf(pen: Pick<Pen, 'say'>, lead: Lead): string {
  return `${lead.ref} · ${companyOf(pen, lead, 40)}`;
}

export function whoOf({ say }: Pick<Pen, 'say'>, by: By): string {
  if (by.kind === 'person') return plainLine(by.name, 60);
  return by.kind === 'clock' ? say('history.desk') : say('history.source', { name: plainLine(by.name, 40) });
}

/** The name of somebody of whom Teams has told one; admins from the environment are known by id alone. */
export function knownName(person: Person): string | undefined {
  return person.name === person.id || person.name.trim() === '' ? undefined : plainLine(person.name, 60);
}
