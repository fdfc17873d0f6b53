import { cpus, release, totalmem, type } from 'node:os';
import type { Row } from './compare.ts';
import type { Grown, Growth } from './growth.ts';
import type { Spread } from './measure.ts';
import type { Year } from './year.ts';

/** Everything that one run has found out. */
export type Results = {
  machine: { system: string; processor: string; cores: number; memoryGB: number };
  versions: Record<string, string>;
  rounds: number;
  compare?: readonly Row[];
  growth?: Growth;
  year?: Year;
};

export function machine(): Results['machine'] {
  return {
    system: `${type()} ${release()}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
  };
}

/** The results as Markdown tables; in brackets the lowest and the highest of the rounds. */
export function markdown({ machine: of, versions, rounds, compare, growth, year }: Results): string {
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${of.processor}, ${of.cores} cores, ${of.memoryGB} GB; ${of.system}; ${names.join(', ')}. Median of ${rounds} rounds (lowest to highest).`,
    ...(compare === undefined ? [] : [compareTable(compare)]),
    ...(growth === undefined ? [] : [growthTable(growth), otherGrowth(growth)]),
    ...(year === undefined ? [] : [yearTable(year)]),
    '',
  ].join('\n\n');
}

function compareTable(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    cells([
      row.case,
      row.subject,
      spread(row.perSecond),
      spread(row.cpuMicroseconds),
      row.asFast === undefined ? '–' : spread(row.asFast, '×'),
      row.asDear === undefined ? '–' : spread(row.asDear, '×'),
    ]),
  );
  return table(
    [
      'Case',
      'Who',
      'A second',
      'µs of processor each',
      'Speed beside the bare bot',
      'Bare bot’s processor time beside it',
    ],
    lines,
  );
}

function growthTable({ sizes, cases, start }: Growth): string {
  const heads = ['Case', ...sizes.map((size) => `${count(size)} leads`)];
  const row = (name: string, figures: readonly Grown[]): string =>
    cells([
      name,
      ...figures.map(({ milliseconds, times }, index) =>
        index === 0 ? `${round(milliseconds.median)} ms` : spread(times, '×'),
      ),
    ]);
  return table(heads, [
    ...cases.map((given) => row(given.case, given.figures)),
    row('start until ready', start),
  ]);
}

function otherGrowth({ sizes, ticks, memory, bytesPerLead }: Growth): string {
  const heads = ['', ...sizes.map((size) => `${count(size)} leads`)];
  return table(heads, [
    cells(['a tick with nothing due', ...ticks.map(({ idle }) => `${spread(idle)} ms`)]),
    cells(['a tick with 1,000 due, for each', ...ticks.map(({ dueEach }) => `${round(dueEach)} ms`)]),
    cells(['resident memory after all cases', ...memory.map((megabytes) => `${round(megabytes)} MB`)]),
    cells(['file, for each lead', ...bytesPerLead.map((bytes) => `${round(bytes / 1_000)} kB`)]),
  ]);
}

function yearTable(year: Year): string {
  const shares = Object.entries(year.shares).map(([part, share]) => `${part} ${round(share * 100)} %`);
  return table(
    ['A year of leads', ''],
    [
      cells(['leads', count(year.leads)]),
      cells(['leads for a second of processor time', round(year.leadsPerSecond)]),
      cells(['processor time for a whole life', `${round(year.cpuEach)} ms`]),
      cells([
        'sent to Teams for each',
        `${round(year.sentEach.posts)} posts, ${round(year.sentEach.edits)} edits`,
      ]),
      cells(['where the time goes', shares.join(', ')]),
      cells(['resident memory in the end', `${round(year.memory / 1e6)} MB`]),
      cells(['file, for each lead', `${round(year.fileEach / 1e3)} kB`]),
    ],
  );
}

function table(heads: readonly string[], rows: readonly string[]): string {
  return [cells(heads), cells(heads.map(() => '---')), ...rows].join('\n');
}

function cells(values: readonly string[]): string {
  return `| ${values.join(' | ')} |`;
}

function spread({ median, lowest, highest }: Spread, unit = ''): string {
  if (!Number.isFinite(median)) return 'no answer in time';
  return `${round(median)}${unit} (${round(lowest)} to ${round(highest)})`;
}

export function count(value: number): string {
  return value.toLocaleString('en');
}

function round(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(2)));
}
