import type { DatabaseSync } from 'node:sqlite';
import { fillColumns } from './fill-columns.ts';
import { KEPT_COUNTS } from './kept-counts.ts';
import { FIGURES_WITH_PARTS, KEPT_FIGURES } from './kept-figures.ts';
import { REFS_OF_IDS } from './refs.ts';
import { FEWER_PARTS, LESS_MERGING, WORDS_DUE } from './word-index.ts';

/** Brings a database one version further. */
export type Migration = (database: DatabaseSync) => void;

/** The n-th step leads to version n. A step that has been released is never changed: a later one mends it. */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.exec(LEADS);
    database.exec(FAVORITES);
    database.exec(WORDS);
    database.exec(THE_REST);
  },
  (database) => {
    database.exec(MORE_TO_ASK_FOR);
    fillColumns(database, MORE_COLUMNS);
    database.exec(BROADER);
  },
  (database) => {
    database.exec(FIGURES);
    fillColumns(database, FIGURE_COLUMNS);
    database.exec(BROADEST);
  },
  (database) => {
    database.exec(RECORDS_THAT_WAKE);
  },
  (database) => {
    database.exec(KEPT_COUNTS);
    database.exec(SLIMMER);
  },
  (database) => {
    database.exec(KEPT_FIGURES);
  },
  (database) => {
    database.exec(WORDS_DUE);
  },
  (database) => {
    database.exec(FIGURES_WITH_PARTS);
  },
  (database) => {
    database.exec(FEWER_PARTS);
  },
  (database) => {
    database.exec(LESS_MERGING);
  },
  (database) => {
    database.exec(REFS_OF_IDS);
  },
];

/**
 * The document says everything; the columns before it are what is asked for. The two broad indexes hold all
 * of them, so that any filter is decided without opening a document.
 */
const LEADS = `
  CREATE TABLE leads (
    n INTEGER PRIMARY KEY,
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    ref TEXT NOT NULL,
    version INTEGER NOT NULL,
    stage TEXT NOT NULL,
    outcome TEXT,
    qualification TEXT NOT NULL,
    country TEXT,
    assignee TEXT,
    urgency TEXT,
    waiting INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    archived_at INTEGER,
    wake_at INTEGER,
    favorite_of TEXT NOT NULL,
    words TEXT NOT NULL,
    document TEXT NOT NULL
  ) STRICT;

  CREATE UNIQUE INDEX leads_by_id ON leads (tenant, id);
  CREATE UNIQUE INDEX leads_by_ref ON leads (tenant, ref);
  CREATE INDEX leads_by_receipt ON leads (tenant, received_at, id, stage, outcome, qualification, country,
    assignee, urgency, waiting, expires_at, archived_at);
  CREATE INDEX leads_by_expiry ON leads (tenant, expires_at, id, stage, outcome, qualification, country,
    assignee, urgency, waiting, received_at, archived_at);
  CREATE INDEX leads_by_stage ON leads (tenant, stage, expires_at, id);
  CREATE INDEX leads_by_archival ON leads (tenant, archived_at, outcome) WHERE archived_at IS NOT NULL;
  CREATE INDEX leads_by_assignee ON leads (tenant, assignee, received_at, id) WHERE assignee IS NOT NULL;
  CREATE INDEX leads_by_urgency ON leads (tenant, urgency, received_at, id) WHERE urgency IS NOT NULL;
  CREATE INDEX leads_waiting ON leads (tenant, received_at, id) WHERE waiting = 1;
  CREATE INDEX leads_to_wake ON leads (wake_at, tenant, id) WHERE wake_at IS NOT NULL;
`;

/** One row for each heart, kept by triggers: no write can forget it. */
const FAVORITES = `
  CREATE TABLE favorites (
    tenant TEXT NOT NULL,
    person TEXT NOT NULL,
    lead INTEGER NOT NULL,
    PRIMARY KEY (tenant, person, lead)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER favorites_of_new AFTER INSERT ON leads BEGIN
    INSERT OR IGNORE INTO favorites SELECT new.tenant, value, new.n FROM json_each(new.favorite_of);
  END;
  CREATE TRIGGER favorites_of_changed AFTER UPDATE OF favorite_of ON leads
  WHEN old.favorite_of <> new.favorite_of BEGIN
    DELETE FROM favorites WHERE tenant = old.tenant AND lead = old.n
      AND person IN (SELECT value FROM json_each(old.favorite_of));
    INSERT OR IGNORE INTO favorites SELECT new.tenant, value, new.n FROM json_each(new.favorite_of);
  END;
`;

/** Trigrams find parts of words, such as "migration" in CloudMigration (domain/search-text.ts). */
const WORDS = `
  CREATE VIRTUAL TABLE lead_words USING fts5 (
    words, content = 'leads', content_rowid = 'n', tokenize = 'trigram case_sensitive 1'
  );

  CREATE TRIGGER words_of_new AFTER INSERT ON leads BEGIN
    INSERT INTO lead_words (rowid, words) VALUES (new.n, new.words);
  END;
  CREATE TRIGGER words_of_changed AFTER UPDATE OF words ON leads WHEN old.words <> new.words BEGIN
    INSERT INTO lead_words (lead_words, rowid, words) VALUES ('delete', old.n, old.words);
    INSERT INTO lead_words (rowid, words) VALUES (new.n, new.words);
  END;
`;

const THE_REST = `
  CREATE TABLE records (
    kind TEXT NOT NULL,
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (kind, tenant, id)
  ) STRICT;

  CREATE TABLE heartbeat (beats INTEGER NOT NULL) STRICT;
  INSERT INTO heartbeat VALUES (0);
`;

/** Beside what version 1 asks for: the rest of a filter's parts. */
const MORE_TO_ASK_FOR = `
  ALTER TABLE leads ADD COLUMN informational INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE leads ADD COLUMN sender TEXT;
  ALTER TABLE leads ADD COLUMN products TEXT;
  ALTER TABLE leads ADD COLUMN services TEXT;
  ALTER TABLE leads ADD COLUMN solutions TEXT;
  ALTER TABLE leads ADD COLUMN industries TEXT;
  ALTER TABLE leads ADD COLUMN size TEXT;
  ALTER TABLE leads ADD COLUMN amount REAL;
  ALTER TABLE leads ADD COLUMN currency TEXT;
  ALTER TABLE leads ADD COLUMN contact_requested INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE leads ADD COLUMN contacted INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE leads ADD COLUMN accepted_at INTEGER;
  ALTER TABLE leads ADD COLUMN closes_on TEXT;

  DROP INDEX leads_by_receipt;
  DROP INDEX leads_by_expiry;
`;

const MORE_COLUMNS = [
  'informational',
  'sender',
  'products',
  'services',
  'solutions',
  'industries',
  'size',
  'amount',
  'currency',
  'contact_requested',
  'contacted',
  'accepted_at',
  'closes_on',
] as const;

/** The two broad indexes again, with all that can be asked for. */
const BROADER = `
  CREATE INDEX leads_by_receipt ON leads (tenant, received_at, id, stage, outcome, qualification, country,
    assignee, urgency, waiting, expires_at, archived_at, informational, sender, size, amount, currency, contact_requested, contacted,
    accepted_at, closes_on, products, services, solutions, industries);
  CREATE INDEX leads_by_expiry ON leads (tenant, expires_at, id, stage, outcome, qualification, country,
    assignee, urgency, waiting, received_at, archived_at, informational, sender, size, amount, currency, contact_requested, contacted,
    accepted_at, closes_on, products, services, solutions, industries);
`;

/** What figures are made of. */
const FIGURES = `
  ALTER TABLE leads ADD COLUMN source TEXT NOT NULL DEFAULT '';
  ALTER TABLE leads ADD COLUMN reason TEXT;
  ALTER TABLE leads ADD COLUMN answer_time INTEGER;
  ALTER TABLE leads ADD COLUMN close_time INTEGER;
  ALTER TABLE leads ADD COLUMN win_time INTEGER;

  DROP INDEX leads_by_receipt;
  DROP INDEX leads_by_expiry;
`;

/** What the amount is has changed, too: what a won deal came to. */
const FIGURE_COLUMNS = [
  'source',
  'reason',
  'answer_time',
  'close_time',
  'win_time',
  'amount',
  'currency',
] as const;

/** And once more. */
const BROADEST = `
  CREATE INDEX leads_by_receipt ON leads (tenant, received_at, id, stage, outcome, qualification, country,
    assignee, urgency, waiting, expires_at, archived_at, informational, sender, size, amount, currency, contact_requested, contacted,
    accepted_at, closes_on, source, reason, answer_time, close_time, win_time, products, services, solutions, industries);
  CREATE INDEX leads_by_expiry ON leads (tenant, expires_at, id, stage, outcome, qualification, country,
    assignee, urgency, waiting, received_at, archived_at, informational, sender, size, amount, currency, contact_requested, contacted,
    accepted_at, closes_on, source, reason, answer_time, close_time, win_time, products, services, solutions, industries);
`;

/** Computed from the document: no write can forget it. */
const RECORDS_THAT_WAKE = `
  ALTER TABLE records ADD COLUMN wake_at INTEGER AS (document ->> '$.wakeAt') VIRTUAL;

  CREATE INDEX records_to_wake ON records (wake_at, tenant, kind, id) WHERE wake_at IS NOT NULL;
`;

/** An order needs no more than its own columns: a page opens the leads it shows, and one broad index is enough to count. */
const SLIMMER = `
  DROP INDEX leads_by_expiry;
  CREATE INDEX leads_by_expiry ON leads (tenant, expires_at, id);
  CREATE INDEX leads_by_value ON leads (tenant, amount, id, currency) WHERE amount IS NOT NULL;
`;
