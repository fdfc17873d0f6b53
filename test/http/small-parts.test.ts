import { expect } from 'chai';
import { isCountry } from '../../src/domain/countries.ts';
import { readInstant } from '../../src/http/instant.ts';
import { pathText } from '../../src/http/path-text.ts';
import { makeRateLimit } from '../../src/http/rate-limit.ts';

describe('A country', () => {
  it('is one of 249 codes of ISO 3166-1, or Kosovo', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    expect(codes.filter(isCountry)).to.have.length(250).and.to.include.members(['ES', 'US', 'TL', 'XK']);
  });

  it('is no group, test or withdrawn code', () => {
    for (const code of ['EU', 'UK', 'XA', 'ZZ', 'DD', 'SU', 'es', 'ESP', ''])
      expect(isCountry(code)).to.equal(false);
  });
});

describe('A moment', () => {
  it('is read in any offset, to the millisecond', () => {
    for (const text of ['2026-11-22T09:30:00Z', '2026-11-22t11:00:00.000+01:30', '2026-11-22 04:30:00-05:00'])
      expect(readInstant(text)).to.equal(Date.UTC(2026, 10, 22, 9, 30));
  });

  it('that does not exist, or has no offset, is none', () => {
    const wrong = [
      '2026-11-22T09:30:00',
      '2026-11-22',
      '2026-02-29T00:00:00Z',
      '2026-11-22T24:00:00Z',
      '2026-11-22T09:60:00Z',
      '2026-11-22T09:30:60Z',
      '2026-11-22T09:30Z',
      '2026-11-22T09:30:00+0100',
      '2026-11-22T09:30:00+25:00',
      '22 Nov 2026 09:30:00 GMT',
      '1795339800000',
      ' 2026-11-22T09:30:00Z',
    ];
    for (const text of wrong) expect(readInstant(text), text).to.equal(undefined);
  });
});

describe('A path', () => {
  it('is written as a programmer would', () => {
    expect(pathText(['customer', 'contacts', 0, 'email'])).to.equal('customer.contacts[0].email');
    expect(pathText(['leads', 2, '__proto__'])).to.equal('leads[2].__proto__');
    expect(pathText(['a b'])).to.equal('["a b"]');
    expect(pathText([])).to.equal('');
  });

  it('does not repeat a name that goes on for ever', () => {
    expect(pathText(['x'.repeat(1_000_000)]).length).to.be.below(100);
  });
});

describe('The rate limit', () => {
  it('lets a burst in, then as many as the seconds bring, for each name alone', () => {
    const time = { now: 100 };
    const limit = makeRateLimit({ burst: 3, perSecond: 2 }, () => time.now);
    expect([limit('a'), limit('a'), limit('a'), limit('a')]).to.deep.equal([0, 0, 0, 0.5]);
    expect(limit('b')).to.equal(0);
    time.now += 0.5;
    expect([limit('a'), limit('a')]).to.deep.equal([0, 0.5]);
    time.now += 60;
    expect([limit('a'), limit('a'), limit('a'), limit('a')]).to.deep.equal([0, 0, 0, 0.5]);
  });
});
