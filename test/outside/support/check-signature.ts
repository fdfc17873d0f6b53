import { createHmac, timingSafeEqual } from 'node:crypto';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** How far the time of a request may be from the receiver's own, in seconds. */
const TOLERANCE = 300;

/**
 * A receiver's check as the text of Standard Webhooks 1.0 has it: metadata in three headers; the id, the time and
 * the body as it came, joined by full stops, are signed with HMAC-SHA256; the header lists signatures, parted by
 * spaces, each after its version and a comma. Answers with what is wrong, or nothing.
 */
export function checkSignature(
  headers: Headers,
  body: Buffer,
  { secret, now }: { secret: string; now: number },
): string | undefined {
  const id = headers['webhook-id'];
  const time = headers['webhook-timestamp'];
  const list = headers['webhook-signature'];
  if (typeof id !== 'string' || id === '' || id.includes('.')) return `webhook-id: ${String(id)}`;
  if (typeof time !== 'string' || !/^[0-9]+$/.test(time)) return `webhook-timestamp: ${String(time)}`;
  if (Math.abs(Number(time) - now / 1_000) > TOLERANCE) return `webhook-timestamp is too far off: ${time}`;
  if (typeof list !== 'string') return 'no webhook-signature';
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signed = Buffer.concat([Buffer.from(`${id}.${time}.`), body]);
  const expected = createHmac('sha256', key).update(signed).digest();
  const fits = list.split(' ').some((entry) => {
    const [version, signature = ''] = entry.split(',');
    const given = Buffer.from(signature, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
  return fits ? undefined : `no signature fits: ${list}`;
}
