/** Control characters, and those that turn the direction of writing: text would read as something else. */
const UNSEEN = /[[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}\uFEFF\uFFF9-\uFFFB]--[\n\t]]/gv;

/** Most texts are nothing but letters of western languages and usual signs: all of that is seen as it is. */
const USUAL = /^[\n -~\u00A1-\u024F]*$/;
/** The same in words with a space between them. */
const USUAL_LINE = /^(?! )(?:[!-~\u00A1-\u024F]| (?! |$))*$/;

/** An invisible character that keeps two others apart; it leaves the look of the text as it was. */
const APART = '\u2060';

/**
 * Foreign text as it was written, for places that know no markdown (text runs). What clients act on
 * even there is taken apart: mentions (`<at>`) and date functions (`{{DATE(…)}}`).
 */
export function plain(text: string): string {
  const seen = visible(text);
  const apart = seen.includes('<') ? seen.replaceAll(/<(?=\s*\/?\s*at\b)/gi, `<${APART}`) : seen;
  return apart.replaceAll('{{', `{${APART}{`);
}

/** The same in one line, cut at a word. */
export function plainLine(text: string, max = 120): string {
  return plain(cut(oneLine(text), max));
}

/** The lines of a longer text; what goes beyond `max` characters or `lines` ends with `…`. */
export function plainLines(text: string, max: number, lines: number): string[] {
  const all = visible(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const kept = all.length > lines ? [...all.slice(0, lines - 1), `${all[lines - 1] ?? ''} …`] : all;
  return cut(kept.join('\n'), max).split('\n').map(plain);
}

/** For text that a client may read as markdown or XML, such as a message's own text: nothing in it marks up. */
export function unmarked(text: string, max = 80): string {
  const words = oneLine(text).replaceAll(/[<>&*_~`#|[\]{}\\^"]/g, ' ');
  // A bare address becomes a link in a message: it is taken apart where a link would be seen.
  const apart = words.replaceAll(/(?<=\S)([.:/@])(?=[\p{L}\p{N}/])/gu, `$1${APART}`);
  return cut(oneLine(apart), max);
}

/** At most `max` characters, cut at a word where there is one. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const space = head.search(/\s+\S*$/);
  return `${(space > max / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}

export function oneLine(text: string): string {
  if (USUAL_LINE.test(text)) return text;
  return visible(text).replaceAll(/\s+/g, ' ').trim();
}

/** The text without what nobody sees. */
export function visible(text: string): string {
  if (USUAL.test(text)) return text;
  return text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, '');
}
