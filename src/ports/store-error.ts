export type StoreErrorCode = 'store.unavailable' | 'store.bad_cursor' | 'store.schema_too_new';

/** What every store rejects with when it cannot do its work; each code has a row in docs/errors.md. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
