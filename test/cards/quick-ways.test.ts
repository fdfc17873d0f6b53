import { expect } from 'chai';
import fc from 'fast-check';
import { createInstance } from 'i18next';
import { readText } from '../../src/cards/fill-text.ts';
import { formatsFor } from '../../src/cards/formats.ts';
import { oneLine, plain, visible } from '../../src/cards/plain-text.ts';
import { DAY } from '../../src/domain/time.ts';
import { NOW } from '../support/fixed-world.ts';

const ZONES = ['Europe/Madrid', 'America/Mexico_City', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'UTC'];
/** Where the clock or the year changes somewhere, and any other time. */
const TURNS = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-04-04T15:00Z', '2027-01-01T00:00Z'].map(
  Date.parse,
);
const moments = fc.oneof(
  fc.tuple(fc.constantFrom(...TURNS), fc.integer({ min: -DAY, max: DAY })).map(([turn, by]) => turn + by),
  fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') }),
);
const nameOf = (timeZone: string, at: number): string | undefined =>
  new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
const yearOf = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric' }).format(at);

describe('What is known without asking comes to the same as asking', () => {
  it('the name of a zone at a moment, and whether its year is another', () => {
    const same = (timeZone: string, at: number): void => {
      const deadline = formatsFor({ locale: 'en', timeZone, now: NOW }).deadline(at);
      const isDated = yearOf(timeZone, at) !== yearOf(timeZone, NOW);
      expect(deadline).to.match(isDated ? / \d{4}, \d\d:\d\d / : /[a-z], \d\d:\d\d /);
      expect(deadline.slice(deadline.lastIndexOf(' ') + 1)).to.equal(nameOf(timeZone, at));
    };
    fc.assert(fc.property(fc.constantFrom(...ZONES), moments, same), { numRuns: 500 });
  });

  it('a text of usual letters and signs', () => {
    const usual = fc.string({
      unit: fc.integer({ min: 0, max: 0x260 }).map((code) => String.fromCharCode(code)),
    });
    const spaced = fc.string({
      unit: fc.constantFrom(' ', 'a', 'é', '\n', '\t', '\r', '<', 'at', '{', '\u00A0'),
    });
    fc.assert(
      fc.property(fc.oneof(usual, spaced), (text) => {
        // A letter that is not one of the usual ones has every rule applied.
        expect(`${visible(text)}字`).to.equal(visible(`${text}字`));
        expect(oneLine(text)).to.equal(oneLine(`字 ${text} 字`).slice(2, -2).trim());
        expect(`${plain(text)}字`).to.equal(plain(`${text}字`));
      }),
      { numRuns: 2_000 },
    );
  });

  it('a text that is filled in', () => {
    const i18n = createInstance();
    void i18n.init({ lng: 'en', initAsync: false, interpolation: { escapeValue: false }, resources: {} });
    const { interpolator } = i18n.services as unknown as {
      interpolator: { interpolate(text: string, params: object, locale: string, options: object): string };
    };
    const pieces = fc.constantFrom(
      'so ',
      '{{a}}',
      '{{b}}',
      '{{ a }}',
      '{{a.b}}',
      '{{',
      '}}',
      '{{-a}}',
      '$1',
      '{a}',
    );
    const texts = fc.array(pieces, { maxLength: 5 }).map((parts) => parts.join(''));
    const values = fc.oneof(fc.string(), fc.constantFrom('{{b}}', '$&', '$t(a)', 7, 1.5, true, null));
    const params = fc.record({ a: values, b: values });
    fc.assert(
      fc.property(texts, params, (text, given) => {
        const filled = interpolator.interpolate(text, given, 'en', {});
        expect(readText(text, () => filled)(given)).to.equal(filled);
      }),
      { numRuns: 2_000 },
    );
  });
});
