import { countsContract } from './lead-store/counts.ts';
import { dueContract } from './lead-store/due.ts';
import { filterContract } from './lead-store/filters.ts';
import { pagingContract } from './lead-store/paging.ts';
import { randomContract } from './lead-store/random.ts';
import { wordsContract } from './lead-store/words.ts';
import { writingContract } from './lead-store/writing.ts';
import type { Open } from './opened.ts';

/** What every store of leads does, whatever it is made of. */
export function leadStoreContract(name: string, open: Open): void {
  describe(`${name} as a store of leads`, () => {
    writingContract(open);
    filterContract(open);
    wordsContract(open);
    pagingContract(open);
    countsContract(open);
    dueContract(open);
    randomContract(open);
  });
}
