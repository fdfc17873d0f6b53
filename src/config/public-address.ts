import { url } from './read-values.ts';
import { isWrong, type Read, type Settings } from './settings.ts';

/** Where people reach this server; in local mode, from this machine, unless the port is left to chance. */
export function readPublicUrl(
  { optional }: Settings,
  { local, port }: { local: boolean; port: number },
): string | undefined {
  const given = optional('PUBLIC_URL', address(local));
  return given ?? (local && port !== 0 ? `http://127.0.0.1:${port}` : undefined);
}

/** An address behind which a path is put. */
function address(local: boolean): Read<string> {
  const read = url('https:', ...(local ? ['http:'] : []));
  return (value) => {
    const given = read(value);
    if (isWrong(given)) return given;
    const { search, hash, username } = new URL(given);
    if (search !== '' || hash !== '' || username !== '')
      return { wrong: 'must be an address without user, query and fragment' };
    return given.replace(/\/+$/, '');
  };
}
