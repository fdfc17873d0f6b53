import { add, fill, onChange, type Kept } from './kept-table.ts';
import { KEPT_TIMES, meant, OWN, TIME_INDEXES, type KeptTime } from './kept-times.ts';
import { WORTH, WORTH_IN_PARTS, WORTH_PARTED } from './kept-worth.ts';
import { stepIn } from './time-scale.ts';

/** Few rows, whatever the number of leads: the kept counts have one for each country and each person, too. */
const OUTCOMES: Kept = {
  name: 'outcomes',
  table: 'kept_outcomes',
  key: {
    stage: '#stage',
    outcome: "coalesce(#outcome, '')",
    reason: "coalesce(#reason, '')",
    informational: '#informational',
  },
  sums: { leads: '1' },
  holds: 'TRUE',
  changedBy: ['stage', 'outcome', 'reason', 'informational'],
};

const timesOf = ([name, time]: [string, KeptTime]): Kept => ({
  name,
  table: 'kept_times',
  key: { name: `'${name}'`, step: stepIn(`#${time.column}`) },
  sums: { leads: '1' },
  holds: meant(time),
  changedBy: time.changedBy,
});

const TIMES = Object.entries(KEPT_TIMES).map(timesOf);

/** What only answered leads have; leads come without. */
const ofNew = (kept: readonly Kept[]): string => `
  CREATE TRIGGER figures_of_new AFTER INSERT ON leads WHEN new.stage <> 'received' BEGIN
    ${kept.map(add).join('\n')}
  END;`;

const TABLES = `
  CREATE TABLE kept_outcomes (
    tenant TEXT NOT NULL,
    stage TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    informational INTEGER NOT NULL,
    leads INTEGER NOT NULL,
    PRIMARY KEY (tenant, stage, outcome, reason, informational)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE kept_worth (
    tenant TEXT NOT NULL,
    stage TEXT NOT NULL,
    outcome TEXT NOT NULL,
    currency TEXT NOT NULL,
    leads INTEGER NOT NULL,
    beyond INTEGER NOT NULL,
    hundredths INTEGER NOT NULL,
    PRIMARY KEY (tenant, stage, outcome, currency)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE kept_times (
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    step INTEGER NOT NULL,
    leads INTEGER NOT NULL,
    PRIMARY KEY (tenant, name, step)
  ) STRICT, WITHOUT ROWID;
`;

const INDEXES = Object.entries(TIME_INDEXES).map(([index, columns]) => {
  const [first] = columns.split(',');
  return `CREATE INDEX ${index} ON leads (tenant, ${columns}) WHERE ${first} IS NOT NULL AND ${OWN};`;
});

/** What stats over all leads are made of, kept in the transaction of the lead itself, as the counts are. */
export const KEPT_FIGURES = [
  TABLES,
  ...INDEXES,
  ...[OUTCOMES, WORTH, ...TIMES].flatMap((kept) => [fill(kept), onChange(kept)]),
  `CREATE TRIGGER outcomes_of_new AFTER INSERT ON leads BEGIN ${add(OUTCOMES)} END;`,
  ofNew([WORTH, ...TIMES]),
].join('\n');

/** The same, with what answered leads are worth in two parts. */
export const FIGURES_WITH_PARTS = [
  'DROP TRIGGER figures_of_new;',
  WORTH_PARTED,
  ofNew([WORTH_IN_PARTS, ...TIMES]),
].join('\n');
