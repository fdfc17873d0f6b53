import { editDistance } from '../edit-distance.ts';

/** Words that are spelled right and mean something else than the word of ours that they are near to. */
const OTHER_WORDS = new Set(
  `loads heads reads beads load least house mouth mouths minor mayor chili information formation county court counts
   contract contracts contact contacts except expect expects expected excepted excited coast costs close clothes
   worst world words wonder under uncle order older border hotel hostel leader leaders leaving learn weak
   weeks paris marina martin marta maria mario pedro where there their these those three other another after water
   later letter better butter matter morning evening night weather dinner lunch pizza holiday holidays vacation
   salida saludo saludos casas cosas causa cliente paises paseo pasado perro pero perdon ganas gracias buenas noches
   tardes dias manera mejor peor menor minuto minutos bueno buena tiempo clima hablar hacer contar cantar contrato
   contratos contacto acento acuerdo recibo recibos aceite cerca cercano largo larga carta cartas vender venta ventas
   great grant grand front print paint point joint small smell spell stall still skill sales salsa store story
   stored start smart state stage stuff staff quote quiet quite thing think thank things cloud could would sound round
   found brand lots from form aunt clam calm bear bare dose nets bets sings coats diary tried tired
   stop spot pots post tops loop pool room dear deer draw ward raw sale seal were fees feel foot food good wood
   mood soon moon noon too zoo bees tree add all ball call cell dell fall hall hill bill bell mall wall week seem
   green brown white black blue pink grey gray orange yellow purple verde verdes rojo rojos azul azules negro blanco
   atascado atascada atascados atascadas
   arco caro toro roto gato pasto acne calle ella ello llega sera seta`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export type Spelling = (word: string) => string | undefined;

/** Letters of a word in which only a slip of the finger is forgiven: other errors make too many other words. */
const SHORT = 4;

/**
 * Finds the known word that somebody meant: one wrong letter from five letters on, two from nine on; of four
 * letters, two that changed places or one that is there twice.
 */
export function makeSpelling(vocabulary: Iterable<string>): Spelling {
  const byInitial = new Map<string, string[]>();
  const words = new Set(vocabulary);
  for (const word of words) {
    if (word.length < 4 || /\d/.test(word)) continue;
    byInitial.set(word.charAt(0), [...(byInitial.get(word.charAt(0)) ?? []), word]);
  }
  return (word) => {
    if (
      word.length < SHORT ||
      word.length > 24 ||
      words.has(word) ||
      OTHER_WORDS.has(word) ||
      /\d/.test(word)
    )
      return undefined;
    if (word.length === SHORT) return slip(word, words);
    const allowed = word.length >= 9 ? 2 : 1;
    const initials = new Set([word.charAt(0), word.charAt(1)]);
    const near = [...initials].flatMap((initial) => byInitial.get(initial) ?? []);
    return nearest(word, near, allowed);
  };
}

/** The only word that the fingers can have meant. */
function slip(word: string, words: ReadonlySet<string>): string | undefined {
  const letters = Array.from(word);
  const swapped = letters
    .slice(1)
    .map((letter, at) => letters.toSpliced(at, 2, letter, letters[at] ?? '').join(''));
  const single = letters.flatMap((letter, at) =>
    letter === letters[at + 1] ? [letters.toSpliced(at, 1).join('')] : [],
  );
  const [meant, other] = new Set([...swapped, ...single].filter((one) => words.has(one)));
  return other === undefined ? meant : undefined;
}

function nearest(word: string, candidates: readonly string[], allowed: number): string | undefined {
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least || differs(word, candidate, allowed)) continue;
    const distance = editDistance(word, candidate);
    if (distance < least || (distance === least && likelier(word, candidate, best))) {
      best = candidate;
      least = distance;
    }
  }
  return least > allowed ? undefined : best;
}

/** Of words as near, one of which a letter was left out, and then one of the same length. */
function likelier(word: string, candidate: string, best = ''): boolean {
  const rank = (one: string): number => (lacksLetters(word, one) ? 2 : Number(one.length === word.length));
  return rank(candidate) > rank(best);
}

function lacksLetters(word: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === word[at]) at += 1;
  return at === word.length;
}

/** A cheap look before the dear one: letters that one word has and the other lacks. */
function differs(word: string, candidate: string, allowed: number): boolean {
  let missing = 0;
  for (const letter of word) if (!candidate.includes(letter)) missing += 1;
  return missing > allowed;
}
