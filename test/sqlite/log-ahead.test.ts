import { expect } from 'chai';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeLogAhead } from '../../src/adapters/sqlite/log-ahead.ts';
import { aFolder } from './support/stores.ts';

describe('A log that will be written over', () => {
  let folder: string;
  let path: string;
  let now: number;
  let readAhead: () => number;
  beforeEach(async () => {
    folder = await aFolder();
    path = join(folder, 'leads.db');
    now = 0;
    readAhead = makeLogAhead(path, () => now);
  });
  afterEach(() => rm(folder, { recursive: true }));
  const writeLog = (bytes: number): Promise<void> => writeFile(`${path}-wal`, Buffer.alloc(bytes));

  it('is read to its end', async () => {
    await writeLog(700_001);
    expect(readAhead()).to.equal(700_001);
  });

  it('is not read again as long as it is surely in memory', async () => {
    await writeLog(10);
    expect([readAhead(), readAhead()]).to.deep.equal([10, 0]);
    now += 14_999;
    expect(readAhead()).to.equal(0);
    now += 1;
    expect(readAhead()).to.equal(10);
  });

  it('may be missing, and come later', async () => {
    expect(readAhead()).to.equal(0);
    await writeLog(20);
    now += 15_000;
    expect(readAhead()).to.equal(20);
  });
});
