import { createHmac } from 'node:crypto';

/** What is signed: which event, when it was sent, and every byte of what was sent. */
export type Signed = { id: string; timestamp: number; body: string };

/** The signature of Standard Webhooks 1.0; `secret` is `whsec_` and the key in base64. */
export function sign({ id, timestamp, body }: Signed, secret: string): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return `v1,${digest}`;
}
