import { expect } from 'chai';
import fc from 'fast-check';
import { documentId } from '../../src/adapters/cosmos/document-id.ts';
import { documentOf } from '../../src/adapters/cosmos/lead-document.ts';
import { momentText, sortKey } from '../../src/adapters/cosmos/moments.ts';
import { newMark, readVersion, versionText, withMark } from '../../src/adapters/cosmos/writes.ts';
import { INDEXED } from '../../src/adapters/cosmos/containers.ts';
import { NOW } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';

describe('Documents in Cosmos DB', () => {
  it('have moments that sort as texts as they do as numbers', () => {
    const moment = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 });
    fc.assert(
      fc.property(moment, moment, (a, b) => Math.sign(a - b) === compare(momentText(a), momentText(b))),
    );
  });

  it('have moments that stay in order even where no text can say them', () => {
    const moments = [-8.64e15, -62_167_219_200_001, 0, NOW, 253_402_300_800_000, Number.MAX_SAFE_INTEGER];
    const texts = moments.map(momentText);
    expect(texts).to.deep.equal([...texts].sort());
    expect(new Set(texts.map((text) => text.length))).to.deep.equal(new Set([24]));
  });

  it('lie in a range by their sort key as they do by their moment', () => {
    expect(sortKey(NOW, 'a') >= momentText(NOW)).to.equal(true);
    expect(sortKey(NOW, 'a') < momentText(NOW)).to.equal(false);
    expect(sortKey(NOW, '\uffff') < momentText(NOW + 1)).to.equal(true);
  });

  it('have ids that Cosmos takes, each of its own', () => {
    const id = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(documentId(a, 'kind')).to.match(/^[\w.:@~-]{1,255}$/);
        expect(documentId(a) === documentId(b)).to.equal(a === b);
      }),
    );
    expect(documentId('19:abc_DEF-1@thread.tacv2')).to.equal('19:abc_DEF-1@thread.tacv2');
    expect(documentId(documentId('a/b'))).not.to.equal(documentId('a/b'));
    // In an address they would lead to something else.
    for (const step of ['.', '..']) expect(documentId(step)).to.match(/^~/);
  });

  it('remember the writes of the last minute, and the last ten in any case', () => {
    const write = (writes: string[], seconds: number): string[] =>
      withMark(writes, newMark(NOW + seconds * 1_000));
    const busy = Array.from({ length: 50 }, (_, n) => n).reduce(write, []);
    expect(busy).to.have.length(50);
    expect(write(busy, 70).slice(0, -1)).to.deep.equal(busy.slice(10));
    expect(write(busy, 3_600).slice(0, -1)).to.deep.equal(busy.slice(-9));
    const frantic = Array.from({ length: 500 }, () => 0).reduce(write, []);
    expect(frantic).to.have.length(200);
  });

  it('have versions that name the etag and the writes', () => {
    const version = { etag: '"00-11"', writes: ['one', 'two'] };
    expect(readVersion(versionText(version))).to.deep.equal(version);
  });

  it('show nothing to the index that is not asked for', () => {
    const names = new Set(INDEXED.leads.map((path) => path.split('/')[1] ?? ''));
    names.delete('lead');
    const document = documentOf(aLead().won().build());
    expect(Object.keys(document)).to.have.members([...names, 'id', 'lead']);
  });
});

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
