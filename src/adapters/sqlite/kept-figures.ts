import { add, fill, onChange, type Kept } from './kept-table.ts';
import { KEPT_TIMES, meant, OWN, TIME_INDEXES, type KeptTime } from './kept-times.ts';
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

/** Sources and forms take no more, and no third decimal. What comes otherwise is counted, for the sum lacks it. */
const BEYOND = '(abs(#amount) > 1e12 OR round(#amount * 100) / 100 <> #amount)';

/** A sum of whole hundredths does not drift, however often it is added to and taken from. */
const WORTH: Kept = {
  name: 'worth',
  table: 'kept_worth',
  key: { stage: '#stage', outcome: "coalesce(#outcome, '')", currency: '#currency' },
  sums: {
    leads: '1',
    beyond: BEYOND,
    hundredths: `CASE WHEN ${BEYOND} THEN 0 ELSE CAST(round(#amount * 100) AS INTEGER) END`,
  },
  holds: "#stage <> 'received' AND #currency IS NOT NULL",
  changedBy: ['stage', 'outcome', 'amount', 'currency'],
};

const timesOf = ([name, time]: [string, KeptTime]): Kept => ({
  name,
  table: 'kept_times',
  key: { name: `'${name}'`, step: stepIn(`#${time.column}`) },
  sums: { leads: '1' },
  holds: meant(time),
  changedBy: time.changedBy,
});

/** What only answered leads have; leads come without. */
const OF_ANSWERED: readonly Kept[] = [WORTH, ...Object.entries(KEPT_TIMES).map(timesOf)];

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
  ...[OUTCOMES, ...OF_ANSWERED].flatMap((kept) => [fill(kept), onChange(kept)]),
  `CREATE TRIGGER outcomes_of_new AFTER INSERT ON leads BEGIN ${add(OUTCOMES)} END;`,
  `CREATE TRIGGER figures_of_new AFTER INSERT ON leads WHEN new.stage <> 'received' BEGIN
    ${OF_ANSWERED.map(add).join('\n')}
  END;`,
].join('\n');
