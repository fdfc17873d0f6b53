import { AMOUNT_PATTERNS, AMOUNT_WORDS } from './amounts.ts';
import { CATALOG_PHRASES } from './catalog-phrases.ts';
import { COUNTRY_PHRASES } from './country-phrases.ts';
import { GROUP_PATTERNS, GROUP_WORDS } from './groups.ts';
import { happening, part } from './meaning.ts';
import { makePatternBook, type Pattern } from './patterns.ts';
import { makePhraseBook } from './phrase-book.ts';
import { SIMPLE_PERIODS } from './simple-periods.ts';
import { makeSpelling } from './spelling.ts';
import { ASKING_PHRASES } from './tables/asking.ts';
import { FILLERS } from './tables/fillers.ts';
import { CALL_PATTERNS, OTHER_PHRASES } from './tables/other-parts.ts';
import { REASON_PHRASES } from './tables/reasons.ts';
import { REGION_PHRASES } from './tables/regions.ts';
import { SIZE_PATTERNS, SIZE_PHRASES } from './tables/sizes.ts';
import { STAGE_PHRASES } from './tables/stages.ts';
import { TIME_WORDS } from './tables/time-words.ts';

const PEOPLE_PATTERNS: readonly Pattern[] = [
  ['(?<=did (?:[^ ]+ ){1,3})close', () => happening('archived')],
  // "When does it expire": soon or not.
  [
    '(?:when|cuando)(?= (?:[^ ]+ ){0,5}?(?:expires?|vencen?|caducan?|expiran?|due|runs?)(?![^ ]))',
    () => part({ expires: {} }),
  ],
  // "Who has won the most": each of them.
  [
    `who(?:s|ve)?(?: (?:has|have|had|is|are|was|did|does|got|gets))*(?= (?:[^ ]+ ){0,4}(?:most|fewest|more|less)(?![^ ]))`,
    () => ({ kind: 'group', group: 'assignee' }),
  ],
  [
    '(?:who|quien(?:es)?)(?= (?:rejected|accepted|won|lost|closed|los|las|lo|la) (?:them|it|those|these|rechazo|acepto|gano|perdio|cerro|ha)(?![^ ]))',
    () => ({ kind: 'group', group: 'assignee' }),
  ],
  [
    'quien(?:es)?(?: (?:es|son|ha|han|fue|nos|se))*(?= (?:[^ ]+ ){0,4}(?:mas|menos|mejor)(?![^ ]))',
    () => ({ kind: 'group', group: 'assignee' }),
  ],
  [
    'i(?: have|ve)?(?= (?:accepted|accept|rejected|won|win|lost|lose|closed|archived|declined|received|got|own)(?![^ ]))',
    () => ({ kind: 'me' }),
  ],
  [
    '(?:yo )?he(?= (?:aceptado|ganado|perdido|rechazado|cerrado|recibido|archivado)(?![^ ]))',
    () => ({ kind: 'me' }),
  ],
];

/** Everything that is known of both languages, made ready once. */
export const PHRASES = makePhraseBook(
  [
    ...STAGE_PHRASES,
    ...REASON_PHRASES,
    ...REGION_PHRASES,
    ...OTHER_PHRASES,
    ...SIZE_PHRASES,
    ...CATALOG_PHRASES,
    ...COUNTRY_PHRASES,
    ...ASKING_PHRASES,
    ...FILLERS,
  ],
  [AMOUNT_WORDS, TIME_WORDS, GROUP_WORDS],
  [...AMOUNT_PATTERNS, ...GROUP_PATTERNS, ...CALL_PATTERNS, ...SIMPLE_PERIODS].map(([source]) => source),
);
export const PATTERNS = makePatternBook([
  ...AMOUNT_PATTERNS,
  ...GROUP_PATTERNS,
  ...SIZE_PATTERNS,
  ...CALL_PATTERNS,
  ...PEOPLE_PATTERNS,
]);
export const correct = makeSpelling(PHRASES.words.keys());
