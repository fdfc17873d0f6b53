import type { Meaning, Piece } from './meaning.ts';

/** Words that nobody says without meaning leads. */
const STRONG: readonly Meaning['kind'][] = ['lead', 'measure', 'find', 'exact'];
/** Words that say nothing of leads by themselves. */
const WEAK: readonly Meaning['kind'][] = ['used', 'period', 'me', 'not', 'top'];

/** Whether a text asks for leads at all: by a strong word, or with less left unread than was read. */
export function asksForLeads(pieces: readonly Piece[], ignored: number): boolean {
  const kinds = pieces.map(({ meanings }) => meanings.map(({ kind }) => kind));
  if (kinds.some((said) => said.some((kind) => STRONG.includes(kind)))) return true;
  const telling = kinds.filter((said) => said.some((kind) => !WEAK.includes(kind)));
  const mine = kinds.some((said) => said.includes('me')) && ignored === 0 && kinds.length <= 2;
  return telling.length > ignored || mine;
}
