/** Keeps two characters apart without being seen. */
const APART = '\u2060';

/** What is not seen, breaks a line, or turns the direction of writing. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\s]+/gu;

const LONGEST = 100;

/** What a mail program makes a link of, or reads as the code of another word (`=?utf-8?…`). */
const READ_INTO = /(?<=\S)[.:/@](?=[\p{L}\p{N}/])|=(?=\?)/gu;

/** A foreign word or two for a letter: one line, not long, and nothing in it but words. */
export function clean(value: string): string {
  const line = value.toWellFormed().replaceAll(UNSEEN, ' ').trim();
  const characters = Array.from(line);
  const short = characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
  return short.replaceAll(READ_INTO, (sign) => sign + APART);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? '');
}
