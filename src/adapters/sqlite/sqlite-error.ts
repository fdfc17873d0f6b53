import { StoreError } from '../../ports/store-error.ts';

/** Result codes of SQLite that speak of the file and its surroundings, not of a mistake in our statements. */
const UNUSABLE = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const satisfies Record<string, number>;

const CODES: readonly number[] = Object.values(UNUSABLE);

/** The error as the port names it; one that shows a mistake of ours stays what it is. */
export function storeError(error: unknown): unknown {
  return isUnusable(error) ? new StoreError('store.unavailable', { cause: error }) : error;
}

function isUnusable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === 'ERR_INVALID_STATE') return true;
  // The low byte is the kind of error, the rest its fine print.
  return 'errcode' in error && typeof error.errcode === 'number' && CODES.includes(error.errcode & 0xff);
}
