import { readdirSync } from 'node:fs';
import type { Letter } from '../../domain/effects.ts';
import type { Lead } from '../../domain/lead.ts';
import { readTemplate, type Template, type Written } from './templates.ts';

/** Writes what the customer or the sender reads; what the partner notes and reckons is not among its values. */
export type Letters = (lead: Lead, event: Letter['event'], name: string) => Written;

type Language = Record<Letter['event'], Template>;
type Settings = { folder: string; locale: string; timeZone: string; partner: string };

/** Reads all templates at once; one that is wrong stops the start. */
export function makeLetters({ folder, locale, timeZone, partner }: Settings): Letters {
  const read = (language: string): Language => ({
    rejected: readTemplate(folder, `rejected.${language}`),
    expired: readTemplate(folder, `expired.${language}`),
  });
  const usual = read(locale);
  const languages = new Map(languagesIn(folder).map((language) => [language, read(language)]));

  return (lead, event, name) => {
    const { ref, customer, receivedAt } = lead;
    const wanted = lead.locale?.slice(0, 2).toLowerCase() ?? locale;
    const known = languages.get(wanted);
    const day = new Intl.DateTimeFormat(known ? wanted : locale, { dateStyle: 'long', timeZone });
    const values = { partner, name, company: customer.companyName, ref, receivedOn: day.format(receivedAt) };
    return (known ?? usual)[event](values);
  };
}

function languagesIn(folder: string): string[] {
  const found = readdirSync(folder).flatMap((file) => /^\w+\.([a-z]{2})\./.exec(file)?.[1] ?? []);
  return [...new Set(found)];
}
