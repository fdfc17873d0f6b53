import type { LeadFilter } from '../../domain/lead-filter.ts';
import type { Meaning, Piece } from './meaning.ts';

/** Words that nobody says without meaning leads. */
const STRONG: readonly Meaning['kind'][] = ['lead', 'measure', 'compared', 'find', 'exact', 'group'];
/** Words that say nothing of leads by themselves. */
const WEAK: readonly Meaning['kind'][] = ['used', 'period', 'me', 'not', 'answered'];
/** Parts that talk of other things just as well: places, products, people. */
const COMMON: readonly (keyof LeadFilter)[] = [
  'countries',
  'products',
  'services',
  'solutions',
  'industries',
  'assigneeId',
  'senders',
  'words',
];

/** Whether a text asks for leads at all: by a strong word, or with less left unread than was read. */
export function asksForLeads(pieces: readonly Piece[], ignored: number): boolean {
  const said = pieces.flatMap(({ meanings }) => meanings);
  if (said.some(({ kind }) => STRONG.includes(kind))) return true;
  const telling = said.filter(({ kind }) => !WEAK.includes(kind));
  if (telling.length > ignored || (telling.some(isOfLeads) && ignored <= telling.length + 2)) return true;
  return said.length === 1 && ignored === 0 && said[0]?.kind === 'me';
}

function isOfLeads(meaning: Meaning): boolean {
  if (meaning.kind !== 'part') return meaning.kind === 'happening';
  return (Object.keys(meaning.filter) as (keyof LeadFilter)[]).some((part) => !COMMON.includes(part));
}
