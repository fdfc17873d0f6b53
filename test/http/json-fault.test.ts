import { expect } from 'chai';
import fc from 'fast-check';
import { findFault } from '../../src/http/json-fault.ts';
import { pathText } from '../../src/http/path-text.ts';
import { seedOf } from '../support/random.ts';

describe('A JSON text', () => {
  const fault = (text: string): string | undefined => {
    const found = findFault(text);
    return found && `${pathText(found.path)} ${found.message}`.trim();
  };

  it('without a fault is JSON', () => {
    for (const text of ['{}', ' [1, -2.5e+3, "a\\u00e9\\n", true, null, {"a": []}]\r\n', '"é"', '0'])
      expect(fault(text)).to.equal(undefined);
  });

  it('that breaks is told of by position, line and column', () => {
    expect(fault('{\n  "a": 1,\n  b: 2\n}')).to.equal(
      'is not JSON: it breaks at position 14 (line 3, column 3)',
    );
    expect(fault('{"a": 1')).to.equal('is not JSON: it breaks at position 7 (line 1, column 8, its end)');
  });

  const broken: [string, number][] = [
    ['', 0],
    ['{"a": NaN}', 6],
    ['{"a": 01}', 7],
    ['{"a": 1,}', 8],
    ["{'a': 1}", 1],
    ['[1 2]', 3],
    ['{"a": "b\u0001"}', 8],
    ['{"a": "\\x"}', 7],
    ['{"a" 1}', 5],
    ['{} {}', 3],
    ['{"a": Infinity}', 6],
    ['[1]//', 3],
    ['\u00a0{}', 0],
  ];
  for (const [text, position] of broken) {
    it(`breaks at position ${position}: ${JSON.stringify(text)}`, () => {
      expect(fault(text)).to.contain(`position ${position} (`);
    });
  }

  it('that gives a field twice is told of by its path, however it is written', () => {
    expect(fault('{"leads": [{"a": {"b c": 1, "b\\u0020c": 2}}]}')).to.equal(
      'leads[0].a["b c"] is given twice',
    );
  });

  it('may give the same field in different objects', () => {
    expect(fault('[{"a": 1}, {"a": {"a": 2}}]')).to.equal(undefined);
  });

  it('that is nested without end is refused before anybody follows it', () => {
    expect(fault('['.repeat(500_000))).to.contain('is nested deeper than 32 levels');
  });

  it('that is larger than anybody means it is refused before anybody follows it', () => {
    expect(fault(`[${'0,'.repeat(1_000_000)}0]`)).to.equal('[399999] comes after 400000 other values');
    const fields = Array.from({ length: 1_001 }, (_, index) => `"f${index}":0`);
    expect(fault(`{"a":{${fields.join()}}}`)).to.equal('a.f1000 comes after 1000 other fields');
    expect(fault(`{"a":{${fields.slice(1).join()}}}`)).to.equal(undefined);
  });

  it('has no fault exactly when JSON.parse reads it, whatever is done to it', () => {
    const seed = seedOf('texts');
    const signs = fc.constantFrom(...Array.from('{}[]",:\\truefalsn0123456789.-+eEu \n\u0000é/'));
    const edit = fc.record({ at: fc.nat(200), cut: fc.nat(3), put: fc.array(signs, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.array(edit, { maxLength: 2 }), (json, edits) => {
        const text = edits.reduce((was, { at, cut, put }) => {
          const start = at % (was.length + 1);
          return was.slice(0, start) + put.join('') + was.slice(start + cut);
        }, json);
        const found = findFault(text);
        if (found?.message !== 'is given twice') expect(found === undefined, text).to.equal(reads(text));
      }),
      { seed, numRuns: 5_000 },
    );
  });
});

function reads(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
