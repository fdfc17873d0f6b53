/** A word of a text: as it is compared, and where it stands. */
export type TypedWord = { word: string; start: number; end: number };

/** The words of what a person typed, without case and accents; punctuation and emoji are no words. */
export function typedWords(text: string): TypedWord[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu), ({ 0: found, index }) => ({
    word: plain(found),
    start: index,
    end: index + found.length,
  }));
}

function plain(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
