import { stat } from 'node:fs/promises';
import type { Case } from './cases.ts';
import type { Connector } from './connector.ts';
import { filledFile, startOnSqlite, type Desk, type Filled } from './desks.ts';
import { asFast, measure, NO_ANSWER, ratios, spreadOf, type Figure, type Spread } from './measure.ts';
import { startTimes } from './start-times.ts';
import { tickTimes, type TickTimes } from './tick-times.ts';

/** How long something takes with so many leads stored, and how many times as long as with the fewest. */
export type Grown = { milliseconds: Spread; times: Spread };
export type Growth = {
  sizes: readonly number[];
  cases: { case: string; figures: Grown[] }[];
  /** Milliseconds from the start of the process until /readyz says so. */
  start: Grown[];
  ticks: TickTimes[];
  /** Megabytes, after all cases. */
  memory: number[];
  bytesPerLead: number[];
};

type Around = {
  connector: Connector;
  rounds: number;
  sizes: readonly number[];
  cases: readonly Case[];
  say: (text: string) => void;
};

/** The same cases on databases of different size, in turn. */
export async function growth(folder: string, around: Around): Promise<Growth> {
  const { sizes, connector, rounds, say } = around;
  const files: Filled[] = [];
  for (const size of sizes) {
    say(`${size} leads`);
    files.push(await filledFile(folder, size));
  }
  const bytesPerLead = await Promise.all(
    files.map(async ({ path }, index) => (await stat(path)).size / (sizes[index] ?? NaN)),
  );
  say('starts and ticks');
  const start = grown(await startTimes(files, rounds));
  const ticks: TickTimes[] = [];
  for (const { path } of files) ticks.push(await tickTimes(path, connector.url));
  const desks = await inOrder(files, (file) => startOnSqlite(file, connector));
  const cases = await inOrder(around.cases, async (given) => {
    say(given.name);
    const figures = grown((await roundsOf(given, desks, around)).map((own) => own.map(millisecondsOf)));
    say(figures.map(({ milliseconds }) => `${milliseconds.median.toPrecision(2)} ms`).join(', '));
    return { case: given.name, figures };
  });
  const memory = await inOrder(desks, async ({ subject }) => (await subject.usage()).memory / 1e6);
  for (const { subject } of desks) await subject.stop();
  return { sizes, cases, start, ticks, memory, bytesPerLead };
}

function millisecondsOf({ perSecond }: Figure): number {
  return 1_000 / perSecond;
}

async function roundsOf(
  given: Case,
  desks: readonly Desk[],
  { connector, rounds, sizes, say }: Around,
): Promise<Figure[][]> {
  const figures: Figure[][] = desks.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { subject, known }] of desks.entries()) {
      const run = `${index}-${Date.now()}`;
      const around = { known, connector: connector.url, round, rounds: rounds + 1, run };
      const figure = await measure(subject, given, around, connector).catch((error: unknown) => {
        // What is too slow must not take the other figures with it.
        say(`${sizes[index] ?? ''} leads: ${String(error)}`);
        return NO_ANSWER;
      });
      if (round > 0) figures[index]?.push(figure);
    }
  }
  return figures;
}

/** Beside what the first took in the same round. */
function grown(rounds: readonly (readonly number[])[]): Grown[] {
  const [least = []] = rounds;
  const figure = (milliseconds: number): Figure => ({ perSecond: 1 / milliseconds, cpu: NaN });
  return rounds.map((own) => ({
    milliseconds: spreadOf(own),
    times: ratios(least.map(figure), own.map(figure), asFast),
  }));
}

async function inOrder<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await act(item));
  return results;
}
