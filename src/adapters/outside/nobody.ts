import type { Outside } from '../../ports/outside.ts';

/** Where nothing is set up to tell anybody outside: said once in the log of each lead, and no more. */
export const tellNobody: Outside = {
  tell: (_lead, { audience }) => Promise.resolve({ kind: 'nobody', why: `no way to tell the ${audience} is set up` }),
};
