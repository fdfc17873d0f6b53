import * as z from 'zod';
import { isCurrency, isEmail, isPhone } from '../domain/read-form.ts';
import { isPlainDate, type Instant } from '../domain/time.ts';
import { isCountry } from '../domain/countries.ts';
import { readInstant } from './instant.ts';

/** Signs that turn the direction of writing, and the byte order mark: they come along when a number is copied. */
const UNSEEN = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Control characters that no text of several lines needs. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]/gu;

/** A text of one line. */
export function line(max: number) {
  return z
    .string()
    .overwrite((text) => text.replaceAll(UNSEEN, '').trim())
    .min(1)
    .max(max)
    .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) && text.isWellFormed(), {
      error: 'must be one line without control characters',
    });
}

/** A text of several lines, as somebody wrote it. */
export function lines(max: number) {
  return z
    .string()
    .overwrite((text) => text.replaceAll(UNPRINTABLE, '').toWellFormed().trim())
    .min(1)
    .max(max);
}

export const names = z.array(line(100)).max(50);

export const email = line(254)
  .refine(isEmail, { error: 'must be an e-mail address' })
  .meta({ format: 'email' });
export const phone = line(40).refine(isPhone, { error: 'must be a phone number' });
export const website = line(2048)
  .refine(isWebsite, { error: 'must be an address that begins with http:// or https://' })
  .meta({ format: 'uri' });

export const country = line(2)
  .overwrite((code) => code.toUpperCase())
  .refine(isCountry, { error: 'must be an ISO 3166-1 alpha-2 code such as ES' })
  .meta({ description: 'ISO 3166-1 alpha-2' });

export const currency = line(3)
  .overwrite((code) => code.toUpperCase())
  .refine(isCurrency, { error: 'must be an ISO 4217 code such as EUR' })
  .meta({ description: 'ISO 4217' });

export const amount = z
  .number()
  .min(0)
  .max(1e12)
  .refine((value) => Math.round(value * 100) / 100 === value, { error: 'must have at most two decimals' });

export const instant = z
  .string()
  .refine((text) => readInstant(text) !== undefined, {
    error: 'must be a time with its offset (RFC 3339) such as 2026-11-22T09:30:00Z',
  })
  .meta({ format: 'date-time' })
  .transform((text): Instant => readInstant(text) ?? 0);

export const plainDate = z
  .string()
  .refine(isPlainDate, { error: 'must be a day such as 2027-02-01' })
  .meta({ format: 'date' });

export const locale = line(35).refine(isLocale, { error: 'must be a language tag such as es or es-MX' });

function isWebsite(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
