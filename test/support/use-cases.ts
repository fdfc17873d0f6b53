import { makeUseCases, type Around, type UseCases } from '../../src/application/make-use-cases.ts';
import type { Parts } from '../../src/application/parts.ts';

/** The use cases as the product puts them together, where nobody leaves a team and nobody watches a number. */
export function useCasesOf(parts: Parts): UseCases {
  return makeUseCases(parts, AROUND);
}

const AROUND: Around = {
  roster: { members: () => Promise.resolve([]), has: () => Promise.resolve(true), forget: () => undefined },
  inDoubt: { unsaid: 'in', noTeam: 'in' },
  policyMark: 'a test',
  print: () => '',
  readWatch: () => ({
    filterOf: ({ filter }) => filter,
    wordsOf: () => Promise.resolve({ title: '', command: '' }),
  }),
  soon: () => undefined,
};
