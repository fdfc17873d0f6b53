import { expect } from 'chai';
import { mock } from 'node:test';
import { makeAtLulls } from '../../src/adapters/sqlite/at-lulls.ts';

describe('Work for lulls', () => {
  /** Each third piece finds nothing more to do. */
  const work = () => {
    const done = { pieces: 0 };
    const atLulls = makeAtLulls(() => (done.pieces += 1) % 3 > 0, { lull: 100, rest: 50 });
    const piecesAfter = (ms: number): number => {
      mock.timers.tick(ms);
      return done.pieces;
    };
    return { atLulls, piecesAfter };
  };
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('is done in pieces until one finds nothing to do, and again after the next write', () => {
    const { atLulls, piecesAfter } = work();
    atLulls.wrote();
    expect([99, 1, 49, 1, 50, 50].map(piecesAfter)).to.deep.equal([0, 1, 1, 2, 3, 3]);
    atLulls.wrote();
    expect([100, 50, 50, 50].map(piecesAfter)).to.deep.equal([4, 5, 6, 6]);
  });

  it('waits while there are writes, and between two pieces of it, too', () => {
    const { atLulls, piecesAfter } = work();
    for (let time = 0; time < 10; time += 1) {
      atLulls.wrote();
      expect(piecesAfter(99)).to.equal(0);
    }
    expect(piecesAfter(1)).to.equal(1);
    atLulls.wrote();
    expect([99, 1].map(piecesAfter)).to.deep.equal([1, 2]);
  });

  it('is given up when the file is closed', () => {
    const { atLulls, piecesAfter } = work();
    atLulls.wrote();
    atLulls.close();
    expect(piecesAfter(1_000)).to.equal(0);
  });
});
