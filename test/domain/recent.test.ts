import { expect } from 'chai';
import { makeRecent } from '../../src/domain/recent.ts';

describe('What was used recently', () => {
  it('is kept, and beyond the most, that which was used the longest ago is forgotten', () => {
    const recent = makeRecent<string, number>(2);
    recent.keep('a', 1);
    recent.keep('b', 2);
    expect(recent.get('a')).to.equal(1);
    recent.keep('c', 3);
    expect([...recent.entries()]).to.deep.equal([
      ['a', 1],
      ['c', 3],
    ]);
    expect(recent.get('b')).to.equal(undefined);
  });

  it('is replaced under the same key, and forgotten when asked to', () => {
    const recent = makeRecent<string, number>(2);
    recent.keep('a', 1);
    expect(recent.keep('a', 2)).to.equal(2);
    expect(recent.get('a')).to.equal(2);
    recent.forget('a');
    expect([...recent.entries()]).to.deep.equal([]);
  });
});
