import { follow, type Place } from './phrase-graph.ts';

/** How far the words so far have come in all phrases at once: the row whose phrase ends here, and how they go on. */
export type Step = { readonly row?: number; readonly next?: ReadonlyMap<string, Step> };

/** The first step of all. Steps from which phrases go on alike are one. */
export function stepFrom(places: readonly Place[]): Step {
  const numbers = new Map<Place, number>();
  const steps = new Map<string, Step>();
  const numberOf = (place: Place): number => {
    const number = numbers.get(place) ?? numbers.size;
    numbers.set(place, number);
    return number;
  };
  const stepAt = (at: ReadonlySet<Place>): Step => {
    const key = Array.from(at, numberOf)
      .sort((one, other) => one - other)
      .join();
    const step = steps.get(key) ?? makeStep(at, stepAt);
    steps.set(key, step);
    return step;
  };
  return stepAt(new Set(places));
}

function makeStep(at: ReadonlySet<Place>, stepAt: (behind: ReadonlySet<Place>) => Step): Step {
  const behind = new Map<string, Set<Place>>();
  let row = Infinity;
  const meets = {
    word: (word: string, place: Place) => {
      behind.set(word, (behind.get(word) ?? new Set()).add(place));
    },
    end: (index: number) => {
      row = Math.min(row, index);
    },
  };
  for (const place of at) follow(place, meets);
  return {
    ...(row === Infinity ? {} : { row }),
    ...(behind.size === 0 ? {} : { next: new Map(Array.from(behind, ([word, to]) => [word, stepAt(to)])) }),
  };
}

/** Every word that is met from a place on, in the order of the phrases spelled out. */
export function wordsFrom(place: Place): Set<string> {
  const words = new Set<string>();
  const seen = new Set<Place>();
  const look = (at: Place): void => {
    if (seen.has(at)) return;
    seen.add(at);
    follow(at, {
      word: (word, behind) => {
        words.add(word);
        look(behind);
      },
      end: () => undefined,
    });
  };
  look(place);
  return words;
}
