import type { Lead } from '../domain/lead.ts';

/**
 * Takes the contact data that is known of the customer out of a text that everybody reads: people sign what
 * they write, and the shared card shows no contact data.
 */
export function withoutContacts(text: string, lead: Lead, instead: string): string {
  if (text === '') return text;
  return lead.customer.contacts.reduce((before, { name, email, phone }) => {
    const known = [
      mayHold(before, '@', email) ? wordsOf(email) : undefined,
      /\d/.test(before) ? digitsOf(phone) : undefined,
      fullNameOf(name),
    ].filter((pattern) => pattern !== undefined);
    return known.reduce((rest, pattern) => rest.replaceAll(pattern, instead), before);
  }, text);
}

/** Whether what needs a certain sign can be found; a pattern is dear, and most texts have none. */
function mayHold(text: string, sign: string, wanted = ''): boolean {
  return text.includes(sign) || !wanted.includes(sign);
}

/** A single name may be a word like any other. */
function fullNameOf(name: string): RegExp | undefined {
  return /\S\s+\S/.test(name) ? wordsOf(name) : undefined;
}

/** The words as such, however they are spaced. */
function wordsOf(value = ''): RegExp | undefined {
  const words = value.split(/\s+/).filter((word) => word !== '');
  if (words.join('').length < 4) return undefined;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${words.map((word) => RegExp.escape(word)).join('\\s+')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
}

/** The digits of a number, however they are grouped; the country's code may be left out. */
function digitsOf(value = ''): RegExp | undefined {
  const digits = value.replaceAll(/\D/g, '');
  if (digits.length < 6) return undefined;
  const grouped = (text: string): string => text.replaceAll(/(?<=\d)(?=\d)/g, '[\\s().\\-/]*');
  const [code, local] = [digits.slice(0, -9), grouped(digits.slice(-9))];
  const abroad = code === '' ? '' : `(?:\\(?(?:\\+|00)?\\s?${grouped(code)}[\\s().\\-/]*)?`;
  return new RegExp(`(?<!\\d)${abroad}${local}(?!\\d)`, 'g');
}
