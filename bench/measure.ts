import type { Case, Around } from './cases.ts';
import type { Connector } from './connector.ts';
import { send } from './load.ts';
import type { Subject } from './subjects/start.ts';

/** One subject in one round of one case. */
export type Figure = { perSecond: number; /** Microseconds of processor time for each. */ cpu: number };

/** No answer in all the time that there was: endlessly slow, as far as this can tell. */
export const NO_ANSWER: Figure = { perSecond: 0, cpu: Infinity };

/** Sends a case's requests to a subject; it is over when what follows from them is done too. */
export async function measure(
  subject: Subject,
  { load, each = 1 }: Case,
  around: Around,
  connector: Connector,
): Promise<Figure> {
  const editsBefore = connector.count.edits;
  const before = await subject.usage();
  const start = performance.now();
  const work = load(around);
  const sent = await send(subject.url, work);
  const edited = work.edits === undefined ? start : await connector.edited(editsBefore + work.edits);
  const seconds = Math.max(sent.seconds, (edited - start) / 1_000);
  const after = await subject.usage();
  if (sent.count === 0) return NO_ANSWER;
  return { perSecond: (sent.count * each) / seconds, cpu: (after.cpu - before.cpu) / (sent.count * each) };
}

export type Spread = { median: number; lowest: number; highest: number };

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (n: number): number => sorted[n] ?? NaN;
  return { median: at(Math.floor(sorted.length / 2)), lowest: at(0), highest: at(sorted.length - 1) };
}

/** How many times as much as something else that was measured in the same round. */
export function ratios(
  figures: readonly Figure[],
  against: readonly Figure[],
  of: (figure: Figure, other: Figure) => number,
): Spread {
  return spreadOf(
    figures.flatMap((figure, round) => {
      const other = against[round];
      return other === undefined ? [] : [of(figure, other)];
    }),
  );
}

export const asFast = (one: Figure, other: Figure): number => one.perSecond / other.perSecond;
export const asDear = (one: Figure, other: Figure): number => other.cpu / one.cpu;
