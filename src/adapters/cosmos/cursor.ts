import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LeadQuery } from '../../ports/lead-store.ts';
import { StoreError } from '../../ports/store-error.ts';

/** The order that a cursor belongs to. */
type Order = Pick<LeadQuery, 'tenantId' | 'sort'>;

/** A cursor: the place where a page ended, and a seal that only we can make, for this tenant and order. */
export function writeCursor(secret: string, order: Order, place: string): string {
  const body = Buffer.from(place).toString('base64url');
  return `${body}.${sealOf(secret, order, body)}`;
}

/** The place that a page of this order ended at; anything else is refused. */
export function readCursor(secret: string, order: Order, cursor: string): string {
  const [body = ''] = cursor.split('.', 1);
  if (!equal(cursor, `${body}.${sealOf(secret, order, body)}`)) throw new StoreError('store.bad_cursor');
  return Buffer.from(body, 'base64url').toString();
}

function sealOf(secret: string, { tenantId, sort }: Order, body: string): string {
  const hmac = createHmac('sha256', secret).update(JSON.stringify([tenantId, sort, body]));
  return hmac.digest().subarray(0, 16).toString('base64url');
}

function equal(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
