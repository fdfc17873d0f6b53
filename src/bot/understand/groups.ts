import type { Group } from '../../domain/query.ts';
import type { Meaning } from './meaning.ts';
import type { Pattern } from './patterns.ts';
import type { Spoken } from './phrase-book.ts';
import { NUMBERS } from './tables/time-words.ts';

/** What figures and counts can be told apart by, and what people call it. */
const NOUNS: Readonly<Record<Group, string>> = {
  stage: 'stage|stages|status|statuses|state|states|etapa|etapas|estado|estados|fase|fases',
  outcome: 'outcome|outcomes|result|results|resultado|resultados|desenlace',
  qualification:
    'qualification|qualifications|lead type|type|types|kind|tipo|tipos|tipo de lead|calificacion|cualificacion|tab|pestana',
  country: 'country|countries|nation|nations|market|markets|geography|pais|paises|mercado|mercados',
  product: 'product|products|producto|productos',
  industry: 'industry|industries|sector|sectors|vertical|verticals|industria|industrias|sectores|verticales',
  size: 'size|sizes|company size|customer size|number of employees|tamano|tamanos|tamano de empresa|tamano de la empresa|tamano de cliente',
  assignee:
    'assignee|assignees|owner|owners|person|people|seller|sellers|rep|reps|sales rep|sales person|salesperson|salespeople|team member|member|user|colleague|responsable|responsables|comercial|comerciales|vendedor|vendedores|vendedora|persona|personas|usuario|miembro|agente|propietario',
  source: 'source|sources|origin|origins|channel|fuente|fuentes|origen|origenes|canal|procedencia',
  reason:
    'reason|reasons|rejection reason|loss reason|cause|causes|motivo|motivos|razon|razones|causa|causas|motivo de rechazo|motivo de perdida',
  month: 'month|months|mes|meses',
  currency: 'currency|currencies|moneda|monedas|divisa|divisas',
};

const ALL = Object.values(NOUNS)
  .flatMap((nouns) => nouns.split('|'))
  .sort((one, other) => other.length - one.length)
  .join('|');
const NOUN = `(?<noun>${ALL})`;
const BY_EN =
  'by|per|across the different|for each|for every|in each|in every|each|every|grouped by|group by|broken down by|breakdown by|break down by|split by|split out by|divided by|separated by|across|from each|of each';
const BY_ES =
  'por|por cada|para cada|de cada|en cada|cada|segun|segun el|agrupados por|agrupadas por|agrupado por|agrupa por|desglosados por|desglosado por|desglosadas por|desglose por|desglosa por|separados por|divididos por|repartidos por|distribuidos por|distribucion por|clasificados por';

export const GROUP_WORDS: Spoken = {
  en: 'country countries industry industries product owner seller source reason reasons month stage outcome grouped broken split breakdown which',
  es: 'pais paises sector producto responsable comercial vendedor fuente origen motivo motivos mes etapa resultado agrupados desglosado desglose segun',
};

const groupOf = (noun: string | undefined): Group | undefined =>
  (Object.keys(NOUNS) as Group[]).find((group) => NOUNS[group].split('|').includes(noun ?? ''));

const read: Pattern[1] = ({ noun }) => {
  const group = groupOf(noun);
  return group === undefined ? undefined : { kind: 'group', group };
};

function best(count: string | undefined, noun: string | undefined): Meaning[] | undefined {
  const group = groupOf(noun);
  return group === undefined
    ? undefined
    : [
        { kind: 'top', top: countOf(count) },
        { kind: 'group', group },
      ];
}

const COUNT = `(?<count>\\d{1,3}|${Object.keys(NUMBERS)
  .filter((word) => word.length > 2)
  .join('|')})`;
const countOf = (count: string | undefined): number => NUMBERS[count ?? ''] ?? Number(count);

const ENDED =
  'won|lost|wins|losses|accepted|rejected|rejections|expired|ganados|ganadas|perdidos|perdidas|aceptados|aceptadas|rechazados|rechazadas|caducados|caducadas';

const SHARE = '(?:percentage|percent|share|proportion|porcentaje|proporcion)';
const LEADS = '(?:leads|deals|opportunities|oportunidades|them|ellos)';
const VERB =
  '(?:accept|accepted|win|won|lose|lost|reject|rejected|expire|expired|aceptamos|aceptado|aceptados|ganamos|ganado|ganados|perdimos|perdido|perdidos|rechazamos|rechazado|rechazados|caducaron|caducado|caducados)';

export const GROUP_PATTERNS: readonly Pattern[] = [
  // A share of all leads: the leads accepted alone would give 100 %.
  [
    `(?:what |which |que )?${SHARE}(?: of| de)?(?: the| our| all| los| las)?(?: ${LEADS})?(?: (?:did|do|have|has|been|are|were|was|get|got|we|that|se|nos|han|ha|hemos|fueron|que))*(?: ${VERB})?`,
    () => ({ kind: 'measure', measure: 'figures' }),
  ],
  [`(?:${BY_EN}|${BY_ES}) (?:the |el |la |los |las )?${NOUN}`, read],
  [
    `(?:which|what|que|cuales|cual|en que|de que|in which|from which|in what|for what|from what|for which|por que|con que|what are the|whats the|cuales son los|cuales son las) (?:son los |son las |are the |main |were the |fueron los |principales )?${NOUN}`,
    read,
  ],
  [
    `(?:the |los |las |el |la )?(?:main|top|biggest|commonest|most (?:common|frequent|popular|active|important)|principal|principales) ${NOUN}`,
    read,
  ],
  [
    `${NOUN} (?:principal|principales|mas (?:frecuente|frecuentes|comun|comunes|habitual|habituales|importante|importantes|activos|activas|repetidos))`,
    read,
  ],
  [
    `(?<=(?:by|per|por) (?:${ALL}) )(?:and|y|&|then|,) (?:by |per |por )?${NOUN}`,
    () => ({ kind: 'second-group' }),
  ],
  [
    `(?<=(?:${ENDED}) )(?:vs|versus|against|frente a|contra)(?= (?:the )?(?:${ENDED})(?![^ ]))`,
    () => ({ kind: 'group', group: 'outcome' }),
  ],
  [`${NOUN} (?:breakdown|split|ranking|distribution)`, read],
  [
    `(?:ranking|leaderboard|clasificacion|desglose|breakdown|split|reparto|distribucion) (?:of|by|de|por) (?:the |los |las )?${NOUN}`,
    read,
  ],
  [`(?:the )?top ${COUNT} (?:of )?${NOUN}`, ({ count, noun }) => best(count, noun)],
  [
    `(?:las |los )?(?:top )?${COUNT} (?:principales|mejores|primeros|top) ${NOUN}`,
    ({ count, noun }) => best(count, noun),
  ],
  [`top ${COUNT}`, ({ count }) => ({ kind: 'top', top: countOf(count), best: true })],
  [
    `(?:the )?(?:first|only|just|limit|limit to|primeros|primeras|solo|solamente|maximo) ${COUNT}(?= leads?| deals?|$| opportunit)`,
    ({ count }) => ({ kind: 'top', top: countOf(count) }),
  ],
  [`${COUNT} (?:primeros|primeras|first)`, ({ count }) => ({ kind: 'top', top: countOf(count) })],
  [
    `(?:best|mejores) ${COUNT}|${COUNT} (?:best|mejores)`,
    ({ count }) => ({ kind: 'top', top: countOf(count), best: true }),
  ],
];
