import type { Locale } from '../../domain/words.ts';
import { PHRASES } from './book.ts';
import type { Reading } from './read-pieces.ts';

/** The language that more of the words belong to. */
export function languageOf({ tokens, norms }: Reading, asked: Locale): Locale {
  const votes = { en: 0, es: 0 };
  for (const [index, norm] of norms.entries()) {
    if (tokens[index]?.kind !== 'word') continue;
    const known = PHRASES.words.get(norm);
    if (known?.size === 1) for (const locale of known) votes[locale] += 1;
    if (/[ñáéíóú]/iu.test(tokens[index].raw.normalize('NFC'))) votes.es += 0.5;
  }
  if (votes.en === votes.es) return asked;
  return votes.en > votes.es ? 'en' : 'es';
}
