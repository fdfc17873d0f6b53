import { setTimeout as pause } from 'node:timers/promises';
import type { Case, Around } from './cases.ts';
import type { Connector } from './connector.ts';
import { send } from './load.ts';
import type { Usage } from './subjects/probe.ts';
import type { Subject } from './subjects/start.ts';

/** One subject in one round of one case. */
export type Figure = {
  perSecond: number;
  /** Microseconds of processor time for each, with what is done after the answer. */ cpu: number;
};

/** No answer in all the time that there was: endlessly slow, as far as this can tell. */
export const NO_ANSWER: Figure = { perSecond: 0, cpu: Infinity };

type Measured = { /** Things that were done. */ count: number; seconds: number; cpu: number };

/** Sends a case's requests to a subject, in all its bursts; the next one is sent when it rests again. */
export async function measure(
  subject: Subject,
  given: Case,
  around: Around,
  connector: Connector,
): Promise<Figure> {
  const all: Measured = { count: 0, seconds: 0, cpu: 0 };
  for (let burst = 0; burst < (given.bursts ?? 1); burst += 1) {
    const { count, seconds, cpu } = await measureBurst(subject, given, around, connector);
    all.count += count;
    all.seconds += seconds;
    all.cpu += cpu;
  }
  if (all.count === 0) return NO_ANSWER;
  return { perSecond: all.count / all.seconds, cpu: all.cpu / all.count };
}

/** Its time is over with the last answer and the last edit; all else that follows is counted as processor time. */
async function measureBurst(
  subject: Subject,
  { load, each = 1 }: Case,
  around: Around,
  connector: Connector,
): Promise<Measured> {
  const editsBefore = connector.count.edits;
  const before = await subject.usage();
  const start = performance.now();
  const work = load(around);
  const sent = await send(subject.url, work);
  const edited = work.edits === undefined ? start : await connector.edited(editsBefore + work.edits);
  const seconds = Math.max(sent.seconds, (edited - start) / 1_000);
  const after = await atRest(subject);
  return { count: sent.count * each, seconds, cpu: after.cpu - before.cpu };
}

/** Longer than the lull that leads wait for before they are posted. */
const LOOK_EVERY_MS = 300;
const AT_REST = 0.05;
const PATIENCE_MS = 10_000;

/** What is done after the answers, such as posting leads, must not fall on who is measured next. */
async function atRest(subject: Subject): Promise<Usage> {
  const end = performance.now() + PATIENCE_MS;
  let last = await subject.usage();
  for (let share = 1; share > AT_REST && performance.now() < end;) {
    await pause(LOOK_EVERY_MS);
    const now = await subject.usage();
    share = (now.cpu - last.cpu) / 1_000 / LOOK_EVERY_MS;
    last = now;
  }
  return last;
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
