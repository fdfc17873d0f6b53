import { expect } from 'chai';
import { readCursor, writeCursor } from '../../src/adapters/sqlite/cursor.ts';

describe('A cursor of SQLite', () => {
  it('says where a page ended, whatever the id', () => {
    for (const position of [
      { at: 0, id: '' },
      { at: -1, id: 'ñ "漢" 🇪🇸' },
      { at: Number.MAX_SAFE_INTEGER, id: 'a' },
    ])
      expect(readCursor('newest', writeCursor('newest', position))).to.deep.equal(position);
  });

  it('is made of signs that need no escape in an address', () => {
    expect(writeCursor('oldest', { at: 1, id: '???>>>~~~ÿÿÿ' })).to.match(/^[\w-]+$/);
  });

  it('is refused for another sort', () => {
    const cursor = writeCursor('oldest', { at: 1, id: 'a' });
    expect(() => readCursor('newest', cursor))
      .to.throw()
      .with.property('code', 'store.bad_cursor');
  });

  for (const parts of [null, 7, {}, [], ['newest'], ['newest', 1], ['newest', '1', 'a'], ['newest', 1, 2]]) {
    it(`is not ${JSON.stringify(parts)}`, () => {
      const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url');
      expect(() => readCursor('newest', cursor))
        .to.throw()
        .with.property('code', 'store.bad_cursor');
    });
  }
});
