import { parseArgs } from 'node:util';

/** What is to be measured, from the command line. */
export type Options = {
  sizes: readonly number[];
  rounds: number;
  /** Leads that live their lives through. */
  year: number;
  profile: boolean;
  /** Parts of the names of cases; empty: all. */
  cases: readonly string[];
  parts: readonly PartName[];
  /** Where filled databases are kept for the next run, and where results go. */
  folder?: string;
  out?: string;
};

export const PART_NAMES = ['compare', 'growth', 'year'] as const;
export type PartName = (typeof PART_NAMES)[number];

export const HELP = `npm run bench -- [--full] [--profile] [--rounds 5] [--only compare,growth,year]
  [--sizes 1000,100000,1000000] [--year 5000] [--cases refresh,accept] [--folder kept] [--out results]

--full      a year of a million leads (hours; with --folder, one that was interrupted goes on)
--profile   the profile of one case (--cases) as a flame graph, and nothing else
--folder    keeps the filled databases there for the next run
--out       writes results.json, results.md and the pictures there`;

export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean' },
      full: { type: 'boolean' },
      profile: { type: 'boolean' },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: PART_NAMES.join() },
      sizes: { type: 'string', default: '1000,100000,1000000' },
      year: { type: 'string' },
      cases: { type: 'string' },
      folder: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (values.help === true) return 'help';
  const full = values.full === true;
  const { folder, out } = values;
  return {
    sizes: values.sizes.split(',').map(Number),
    rounds: Number(values.rounds),
    year: Number(values.year ?? (full ? 1_000_000 : 5_000)),
    profile: values.profile === true,
    cases: values.cases?.split(',') ?? [],
    parts: PART_NAMES.filter((part) => values.only.split(',').includes(part)),
    ...(folder === undefined ? {} : { folder }),
    ...(out === undefined ? {} : { out }),
  };
}
