import type { DealPerson } from './lead.ts';

/** A number as people write it: `.` or `,` before at most two decimals. */
const PLAIN = /^\d{1,12}([.,]\d{1,2})?$/;

/** Thousands set apart by a sign that can mean nothing else. */
const GROUPED = [
  /^\d{1,3}([ \u00a0\u202f'’]\d{3}){1,3}([.,]\d{1,2})?$/,
  /^\d{1,3}(\.\d{3}){2,3}(,\d{1,2})?$/,
  /^\d{1,3}(,\d{3}){2,3}(\.\d{1,2})?$/,
  /^\d{1,3}\.\d{3},\d{1,2}$/,
  /^\d{1,3},\d{3}\.\d{1,2}$/,
];

/** Up to 12 digits and two decimals. `1.000` is refused, for it means two things. */
export function readAmount(value: string): number | undefined {
  if (!PLAIN.test(value) && !GROUPED.some((form) => form.test(value))) return undefined;
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(value) ?? [];
  return Number(`${whole.replaceAll(/\D/g, '')}.${decimals}`);
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code, upper case. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

export function isEmail(value: string): boolean {
  return (
    value.length <= 254 &&
    /^[^\s@<>"',;:\\()[\]]+@[^\s@<>"',;:\\()[\]]+\.[^\s@<>"',;:\\()[\].]{2,}$/u.test(value)
  );
}

export function isPhone(value: string): boolean {
  return /^\+?[\d\s().\-/x]{3,40}$/i.test(value) && /\d{3}/.test(value.replaceAll(/\D/g, ''));
}

/** The lines of a list of people; a semicolon parts people too. */
export function peopleLines(value: string): string[] {
  return value
    .split(/\r?\n|;/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A line `name, e-mail, phone`, in any order after the name; one of the two is enough. */
export function readPerson(line: string): DealPerson | undefined {
  const [name = '', ...rest] = line.split(',').map((part) => part.trim());
  const given = rest.filter((part) => part !== '');
  const email = given.find(isEmail);
  const phone = given.find((part) => part !== email && isPhone(part));
  const known = [email, phone].filter((part) => part !== undefined).length;
  if (name === '' || isEmail(name) || known === 0 || known !== given.length) return undefined;
  return { name, ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
}
