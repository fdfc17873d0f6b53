import { createTransport } from 'nodemailer';
import type { Millis } from '../../domain/time.ts';

/** No step of a send may use up the time of all. */
const STEPS = 3;

/** The way to the operator's mail server, whose address may carry nodemailer's options: `?requireTLS=true`. */
export function openTransport(url: string, longest: Millis): ReturnType<typeof createTransport> {
  const address = new URL(url);
  // In the address, because nodemailer takes no option from beside one.
  for (const [name, value] of Object.entries(optionsFor(address, Math.round(longest / STEPS))))
    if (!address.searchParams.has(name)) address.searchParams.set(name, String(value));
  return createTransport(address.href);
}

function optionsFor({ hostname }: URL, time: Millis): Record<string, number | boolean> {
  return {
    connectionTimeout: time,
    greetingTimeout: time,
    socketTimeout: time,
    dnsTimeout: time,
    // A mail server on this machine has no certificate that could be checked, and nobody listens in between.
    ignoreTLS: ['localhost', '127.0.0.1', '[::1]'].includes(hostname),
  };
}
