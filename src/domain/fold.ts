/**
 * Text for comparing: without case and accents. By way of upper case, which spells out letters that stand
 * for two, such as ß.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '');
}

/** A name for comparing: its letters and digits alone. */
export function foldName(name: string): string {
  return fold(name).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Folded names in one text, between signs that no folded name has: a part of a name is a part of this. */
export function foldNames(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : `|${names.map(foldName).join('|')}|`;
}

/** What of a text made by `foldNames` to look for: a part of a name, or with `=` before it a whole one. */
export function nameNeedle(wanted: string): string {
  return wanted.startsWith('=') ? `|${foldName(wanted)}|` : foldName(wanted);
}
