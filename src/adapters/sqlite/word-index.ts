import type { Sql } from './sql.ts';

/**
 * What the index of words has yet to learn: leads whose words have changed, each with those that it still knows it
 * by, and new ones, which it does not know. Triggers note them in the transaction of the lead itself: no write can
 * forget it, and no crash comes between.
 */
export const WORDS_DUE = `
  CREATE TABLE words_due (lead INTEGER PRIMARY KEY, indexed TEXT) STRICT;

  DROP TRIGGER words_of_new;
  DROP TRIGGER words_of_changed;
  CREATE TRIGGER words_of_new AFTER INSERT ON leads BEGIN
    INSERT INTO words_due (lead) VALUES (new.n);
  END;
  CREATE TRIGGER words_of_changed AFTER UPDATE OF words ON leads WHEN old.words <> new.words BEGIN
    INSERT INTO words_due VALUES (old.n, old.words) ON CONFLICT DO NOTHING;
  END;
`;

/** What is learned at once is a part of its own in the index; so many of one size are merged to one. */
const merging = (parts: number): string =>
  `INSERT INTO lead_words (lead_words, rank) VALUES ('automerge', ${parts})`;

/** A question asks every part. */
export const FEWER_PARTS = merging(2);
/** With a million leads twos are merged all the time: every lead that is learned of takes thrice as long. */
export const LESS_MERGING = merging(4);

/** The leads that are due, as they are now. */
export const LEADS_DUE = 'words_due CROSS JOIN leads ON n = lead';

/** To learn of many at once costs a fifth for each of them; questions look at as many one by one. */
export const MOST_DUE = 256;

const HOW_MANY = 'SELECT count(*) AS leads FROM words_due';

/** Of each lead the old words go before the new ones come. */
const LEARN = `
  INSERT INTO lead_words (lead_words, rowid, words)
  SELECT command, lead, iif(command = 'delete', indexed, words)
  FROM ${LEADS_DUE} CROSS JOIN (SELECT 'delete' AS command UNION ALL SELECT NULL)
  WHERE command IS NULL OR indexed IS NOT NULL
  ORDER BY lead, command IS NULL`;

/** Brings the index up to date where many leads are due: as the last thing in a transaction that may have added some. */
export function learnWords(sql: Sql, most = MOST_DUE): void {
  if (Number(sql.get(HOW_MANY, [])?.['leads']) < most) return;
  sql.run(LEARN, []);
  sql.run('DELETE FROM words_due', []);
}
