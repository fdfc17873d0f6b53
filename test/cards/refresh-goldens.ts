import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cards } from './a-desk.ts';
import { GOLDEN_CARDS, GOLDENS } from './golden-cards.ts';

// Draws every golden card anew; what changed is for the reader of the diff to judge.
rmSync(GOLDENS, { recursive: true, force: true });
for (const [name, draw] of Object.entries(GOLDEN_CARDS)) {
  const file = join(GOLDENS, `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(draw(cards), null, 2)}\n`);
}
process.stdout.write(`Drew ${Object.keys(GOLDEN_CARDS).length} cards into ${GOLDENS}\n`);
