import { expect } from 'chai';
import type { DatabaseSync } from 'node:sqlite';
import { makeSql } from '../../../src/adapters/sqlite/sql.ts';
import { learnWords } from '../../../src/adapters/sqlite/word-index.ts';

/** Of how many leads the index of words has yet to learn. */
export function wordsDue(database: DatabaseSync): number {
  return Number(database.prepare('SELECT count(*) AS leads FROM words_due').get()?.['leads']);
}

/** Once it has learned of all, the index holds the words of every lead as they are, and no others. */
export function expectWordsLearned(database: DatabaseSync): void {
  learnWords(makeSql(database), 1);
  expect(wordsDue(database)).to.equal(0);
  database.exec("INSERT INTO lead_words (lead_words, rank) VALUES ('integrity-check', 1)");
}
