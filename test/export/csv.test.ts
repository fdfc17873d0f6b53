import { expect } from 'chai';
import fc from 'fast-check';
import { csvLine } from '../../src/cards/csv/csv.ts';
import { seedOf } from '../support/random.ts';
import { startsFormula } from './formulas.ts';
import { parseCsv } from './parse-csv.ts';

const NASTY = fc.constantFrom(
  ...[
    '=1+1',
    '+34 600',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '"=1"',
    ';=1',
    ',=1',
    '|=1',
    '＝1',
    ' =1',
    "'=1",
    '"',
  ],
);
const text = fc
  .array(
    fc.oneof(
      NASTY,
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(';', ',', '\n', '\r\n', '"'),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));
const row = fc.array(text, { minLength: 1, maxLength: 6 });

describe('A line of a CSV file', () => {
  it('keeps what is harmless as it is', () => {
    for (const cell of ['Contoso', 'Año nuevo', 'a,b', 'say "hi"', 'two\nlines', '1-2', 'a+b', 'x = y', '']) {
      expect(parseCsv(csvLine([cell, 'end'])), cell).to.deep.equal([[cell, 'end']]);
    }
  });

  it('makes texts of what begins like a formula', () => {
    for (const cell of ['=1+1', '+1', '-1', '@A1', '＝1', ' =1', '"=1'])
      expect(startsFormula(parseCsv(csvLine([cell]))[0]?.[0] ?? ''), cell).to.equal(false);
    expect(csvLine(['=1+1'])).to.equal(`"'=1+1"\r\n`);
  });

  it('can be read back by RFC 4180 with as many cells, none of them a formula, whichever sign parts cells', () => {
    fc.assert(
      fc.property(row, (cells) => {
        const line = csvLine(cells);
        const [read = [], ...more] = parseCsv(line);
        expect(more).to.deep.equal([]);
        expect(read).to.have.length(cells.length);
        for (const separator of [',', ';', '\t', '|'])
          for (const cell of parseCsv(line, separator).flat())
            expect(startsFormula(cell), JSON.stringify({ line, cell, separator })).to.equal(false);
      }),
      { numRuns: 5_000, seed: seedOf('csv') },
    );
  });
});
