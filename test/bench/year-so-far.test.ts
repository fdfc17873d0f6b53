import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { yearFolder } from '../../bench/year-so-far.ts';

describe('A year that was interrupted', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lead-desk-year-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** One whole step with two leads, and a second one that brought a third lead before it broke off. */
  const interrupted = async () => {
    const kept = yearFolder(folder, 1000);
    const { soFar } = await kept.read();
    await kept.add(['a', 'b']);
    await kept.note({ ...soFar, step: 1, arrived: 2, cpu: 700 });
    await kept.add(['c']);
    await writeFile(kept.path, 'a database');
    return kept;
  };

  it('goes on after its last whole step, with what came until then', async () => {
    const kept = await interrupted();
    for (const again of [kept, yearFolder(folder, 1000)]) {
      const { soFar, ids } = await again.read();
      expect(soFar).to.include({ step: 1, arrived: 2, cpu: 700 });
      expect(ids).to.deep.equal(['a', 'b']);
    }
    expect(existsSync(kept.path)).to.equal(true);
  });

  it('begins anew with another number of leads, or once it has ended', async () => {
    await interrupted();
    const other = yearFolder(folder, 2000);
    expect((await other.read()).soFar).to.include({ leads: 2000, step: 0, arrived: 0, cpu: 0 });
    expect(existsSync(other.path)).to.equal(false);
    const kept = await interrupted();
    await kept.end();
    expect((await kept.read()).ids).to.deep.equal([]);
    expect(existsSync(kept.path)).to.equal(false);
  });
});
