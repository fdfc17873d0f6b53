import { join } from 'node:path';
import { makeMail } from '../../../src/adapters/mail/mail.ts';
import type { Letter } from '../../../src/domain/effects.ts';
import { NOW } from '../../support/fixed-world.ts';

export const TEMPLATES = join(import.meta.dirname, '../../../mails');
export const FROM = 'Fabrikam Partners <desk@fabrikam.example>';

export const toCustomer: Letter = { kind: 'tell', audience: 'customer', event: 'rejected' };
export const toSender: Letter = { kind: 'tell', audience: 'sender', event: 'expired' };

/** The mail adapter on a server, with the product's own templates. */
export function mailBy(url: string, more: Partial<Parameters<typeof makeMail>[0]> = {}) {
  const settings = { url, from: FROM, templates: TEMPLATES, locale: 'en', timeZone: 'UTC', longest: 5_000 };
  return makeMail({ ...settings, ...more }, { now: () => NOW });
}
