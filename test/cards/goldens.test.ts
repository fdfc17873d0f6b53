import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { cards } from './a-desk.ts';
import { GOLDEN_CARDS, GOLDENS } from './golden-cards.ts';

describe('The golden cards (after a change that is meant: node test/cards/refresh-goldens.ts)', () => {
  for (const [name, draw] of Object.entries(GOLDEN_CARDS)) {
    it(name, () => {
      const golden: unknown = JSON.parse(readFileSync(join(GOLDENS, `${name}.json`), 'utf8'));
      const drawn = JSON.stringify(draw(cards));
      expect(JSON.parse(drawn)).to.deep.equal(golden);
      expect(drawn, 'the order of its keys').to.equal(JSON.stringify(golden));
    });
  }

  it('are all drawn: no file is left over', () => {
    const files = readdirSync(GOLDENS, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.json'),
    );
    expect(files.map((file) => file.replace(/\.json$/, '').replaceAll('\\', '/'))).to.have.members(
      Object.keys(GOLDEN_CARDS),
    );
  });
});
