import * as z from 'zod';
import { CALLS_TO_ACTION, COMPANY_SIZES, QUALIFICATIONS, SENDER_KINDS } from '../domain/words.ts';
import type { Clock } from '../ports/clock.ts';
import {
  amount,
  country,
  currency,
  email,
  instant,
  line,
  lines,
  locale,
  names,
  phone,
  plainDate,
  website,
} from './schema-pieces.ts';

/** How far ahead of ours the clock of a source may run. */
const AHEAD_MS = 5 * 60_000;
const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(2100, 0);

const contact = z.strictObject({
  name: line(200),
  title: line(200).exactOptional(),
  email: email.exactOptional(),
  phone: phone.exactOptional(),
});

const customer = z.strictObject({
  companyName: line(200),
  companySize: z.enum(COMPANY_SIZES).exactOptional(),
  website: website.exactOptional(),
  address: z
    .strictObject({
      city: line(100).exactOptional(),
      region: line(100).exactOptional(),
      country: country.exactOptional(),
    })
    .exactOptional(),
  contacts: z.array(contact).max(20).default([]),
});

const request = z.strictObject({
  message: lines(10_000).exactOptional(),
  products: names.default([]),
  services: names.default([]),
  solutions: names.default([]),
  industries: names.default([]),
  estimatedValue: z.strictObject({ amount, currency }).exactOptional(),
  closingDate: plainDate.exactOptional(),
});

const sender = z.strictObject({
  kind: z.enum(SENDER_KINDS),
  name: line(200).exactOptional(),
  email: email.exactOptional(),
});

/** A lead as a source posts it; a field that is not here is refused. */
export function makeLeadSchema(clock: Clock) {
  return z
    .strictObject({
      externalId: line(200).describe('The lead, as its source knows it'),
      source: line(100).default('api').describe('Where the lead comes from'),
      qualification: z.enum(QUALIFICATIONS),
      callToAction: z.enum(CALLS_TO_ACTION).exactOptional().describe('ContactMe if left out'),
      contactRequested: z
        .boolean()
        .exactOptional()
        .describe('The customer asked to be contacted directly; no, if left out'),
      receivedAt: instant.exactOptional().describe('Now unless given; at most 5 minutes ahead'),
      expiresAt: instant.exactOptional().describe('The end of the answer clock; after receivedAt'),
      customer,
      request: request.prefault({}),
      sender: sender.exactOptional(),
      locale: locale.exactOptional().describe('The language of the customer: es, es-MX'),
    })
    .superRefine(({ receivedAt, expiresAt }, context) => {
      const wrong = (path: string, message: string): void => {
        context.addIssue({ code: 'custom', path: [path], message });
      };
      if (receivedAt !== undefined && receivedAt < EARLIEST) wrong('receivedAt', 'must not be before 2000');
      if (receivedAt !== undefined && receivedAt > clock.now() + AHEAD_MS)
        wrong('receivedAt', 'must not be in the future');
      if (expiresAt !== undefined && expiresAt >= LATEST) wrong('expiresAt', 'must be before 2100');
      if (expiresAt !== undefined && expiresAt <= (receivedAt ?? EARLIEST))
        wrong('expiresAt', 'must be after receivedAt');
    });
}

export type PostedLead = z.output<ReturnType<typeof makeLeadSchema>>;
