import { makeUseCases, type Around, type UseCases } from '../../src/application/make-use-cases.ts';
import type { Parts } from '../../src/application/parts.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import { alwaysOpen, POLICY } from './fixed-world.ts';
import { unhurried } from './unhurried.ts';

/** A process in the fixed world, which says nothing and tells nobody outside. */
export function partsOf(world: Pick<Parts, 'store' | 'records' | 'messenger' | 'clock'>): Parts {
  const silent = () => undefined;
  return {
    ...world,
    ...unhurried(world.clock),
    outside: { tell: () => Promise.resolve({ kind: 'nobody', why: 'a test' }) },
    policy: POLICY,
    defaults: { locale: 'en', timeZone: 'UTC', bootstrapAdmins: [] },
    calendar: () => alwaysOpen,
    log: { info: silent, warn: silent, error: silent },
    metrics: { count: silent },
    instance: 'test',
    random: () => 0.5,
  };
}

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

const posted = () => Promise.resolve({ kind: 'sent', activityId: 'a post' } as const);
/** Teams that takes everything. */
export const WILLING: Messenger = { show: posted, say: posted, copy: posted, tell: posted };
