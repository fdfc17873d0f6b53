import { createHash } from 'node:crypto';

/** Somebody who is told of events. The name is for records and logs: addresses may hold keys. */
export type Receiver = { name: string; url: string; authorization?: string };

/** The same address has the same name whatever its place in the list. */
export function receiverOf(address: string): Receiver {
  const url = new URL(address);
  const { username, password, hostname } = url;
  const name = `${hostname}-${createHash('sha256').update(address).digest('hex').slice(0, 8)}`;
  url.username = '';
  url.password = '';
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    name,
    url: url.href,
    ...(user === ':' ? {} : { authorization: `Basic ${Buffer.from(user).toString('base64')}` }),
  };
}
