import type { Submission } from '../application/receive-lead.ts';
import type { Instant } from '../domain/time.ts';
import type { Locale } from '../domain/words.ts';

const WORDS: Record<Locale, { company: string; message: string }> = {
  en: {
    company: 'Sample customer (test)',
    message: 'This is a test of Lead Desk. No customer has written this.',
  },
  es: {
    company: 'Cliente de ejemplo (prueba)',
    message: 'Esto es una prueba de Lead Desk. No lo ha escrito ningún cliente.',
  },
};

/** A lead that is marked as a test: every call makes another. */
export function sampleLead(now: Instant, locale: Locale): Submission {
  const { company, message } = WORDS[locale];
  return {
    source: 'test',
    externalId: `test-${now}`,
    content: {
      qualification: 'CustomerInquiry',
      callToAction: 'ContactMe',
      contactRequested: true,
      customer: {
        companyName: company,
        companySize: '10to50employees',
        address: { city: 'Madrid', country: 'ES' },
        contacts: [{ name: 'Test', email: 'test@customer.example' }],
      },
      request: { message, products: ['Azure'], services: [], solutions: ['CloudMigration'], industries: [] },
      sender: { kind: 'customer' },
      locale,
    },
  };
}
