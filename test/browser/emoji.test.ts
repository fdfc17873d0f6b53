import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/gu;

describe('The emoji font of the browser tests', () => {
  const font = new Set(readFileSync(join(import.meta.dirname, 'fonts/emoji.txt'), 'utf8').match(EMOJI));

  for (const folder of ['cards', 'locales', 'src/cards', 'demo']) {
    it(`has every emoji of ${folder}/`, () => {
      const missing = readdirSync(join(ROOT, folder))
        .filter((name) => /\.(json|ts)$/.test(name))
        .flatMap((name) => readFileSync(join(ROOT, folder, name), 'utf8').match(EMOJI) ?? [])
        .filter((emoji) => !font.has(emoji));
      expect(missing).to.deep.equal([]);
    });
  }
});
