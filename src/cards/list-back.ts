import type { ListData } from './list-model.ts';

/** What a lead's buttons can carry of the list from which it was opened; a longer place is left out. */
const LONGEST = 200;

/** A place in a list as one text: its page, where that begins, the command. */
export function writeBack({ query, cursor = '-', page = 1 }: ListData): string | undefined {
  const [here, top] = [`${page} ${cursor} ${query}`, `1 - ${query}`];
  return [here, top].find((text) => Buffer.byteLength(text) <= LONGEST);
}

/** Back from the text; undefined for one that is none of ours. */
export function readBack(text: string): ListData | undefined {
  const [, page, cursor, query] = /^(\d{1,6}) (\S+) (.+)$/s.exec(text) ?? [];
  if (query === undefined || cursor === undefined || text.length > LONGEST) return undefined;
  return cursor === '-' ? { query } : { query, cursor, page: Number(page) };
}
