import { fill, onChange, type Kept } from './kept-table.ts';

/** Sources and forms take no more, and no third decimal. What comes otherwise is counted, for the sum lacks it. */
const BEYOND = '(abs(#amount) > 1e12 OR round(#amount * 100) / 100 <> #amount)';

/** A sum of whole hundredths does not drift, however often it is added to and taken from. */
const HUNDREDTHS = `CASE WHEN ${BEYOND} THEN 0 ELSE CAST(round(#amount * 100) AS INTEGER) END`;

export const WORTH: Kept = {
  name: 'worth',
  table: 'kept_worth',
  key: { stage: '#stage', outcome: "coalesce(#outcome, '')", currency: '#currency' },
  sums: { leads: '1', beyond: BEYOND, hundredths: HUNDREDTHS },
  holds: "#stage <> 'received' AND #currency IS NOT NULL",
  changedBy: ['stage', 'outcome', 'amount', 'currency'],
};

/** In two parts: no number of leads that fits on a disk brings either sum beyond what a column holds. */
export const WORTH_IN_PARTS: Kept = {
  ...WORTH,
  sums: {
    leads: '1',
    beyond: BEYOND,
    ten_thousands: `${HUNDREDTHS} / 1000000`,
    hundredths: `${HUNDREDTHS} % 1000000`,
  },
};

/** Both parts as one number again; beyond 64 bits SQLite goes on with the nearest one. */
export const AMOUNT = '(sum(ten_thousands) * 1000000 + sum(hundredths)) / 100.0';

/** In place of sums that 92,000 leads of the highest amount would have brought beyond 64 bits. */
export const WORTH_PARTED = `
  DROP TRIGGER worth_of_changed;
  DROP TABLE kept_worth;
  CREATE TABLE kept_worth (
    tenant TEXT NOT NULL,
    stage TEXT NOT NULL,
    outcome TEXT NOT NULL,
    currency TEXT NOT NULL,
    leads INTEGER NOT NULL,
    beyond INTEGER NOT NULL,
    ten_thousands INTEGER NOT NULL,
    hundredths INTEGER NOT NULL,
    PRIMARY KEY (tenant, stage, outcome, currency)
  ) STRICT, WITHOUT ROWID;
  ${fill(WORTH_IN_PARTS)}
  ${onChange(WORTH_IN_PARTS)}`;
