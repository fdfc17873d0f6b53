const COLUMNS = [
  'stage',
  'outcome',
  'qualification',
  'informational',
  'country',
  'assignee',
  'urgency',
  'contact_requested',
  'contacted',
  'waiting',
] as const;

const of = (row: 'new.' | 'old.' | ''): string => COLUMNS.map((name) => `${row}${name}`).join();

const ADD = `
  INSERT INTO kept_counts VALUES (new.tenant, json_array(${of('new.')}), ${of('new.')}, 1)
  ON CONFLICT (tenant, cell) DO UPDATE SET leads = leads + 1;`;

const HERE = `tenant = old.tenant AND cell = json_array(${of('old.')})`;

/**
 * How many leads have the same in each of the columns that lists, tabs and watches ask for most. Kept by triggers,
 * in the transaction of the lead itself: no write can forget it, and no crash comes between.
 */
export const KEPT_COUNTS = `
  CREATE TABLE kept_counts (
    tenant TEXT NOT NULL,
    cell TEXT NOT NULL,
    stage TEXT NOT NULL,
    outcome TEXT,
    qualification TEXT NOT NULL,
    informational INTEGER NOT NULL,
    country TEXT,
    assignee TEXT,
    urgency TEXT,
    contact_requested INTEGER NOT NULL,
    contacted INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    leads INTEGER NOT NULL,
    PRIMARY KEY (tenant, cell)
  ) STRICT, WITHOUT ROWID;

  INSERT INTO kept_counts SELECT tenant, json_array(${of('')}), ${of('')}, count(*)
    FROM leads GROUP BY tenant, ${of('')};

  CREATE TRIGGER counts_of_new AFTER INSERT ON leads BEGIN ${ADD} END;
  CREATE TRIGGER counts_of_changed AFTER UPDATE OF ${of('')} ON leads BEGIN
    UPDATE kept_counts SET leads = leads - 1 WHERE ${HERE};
    DELETE FROM kept_counts WHERE ${HERE} AND leads = 0;
    ${ADD}
  END;
`;
