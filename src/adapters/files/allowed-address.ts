/** Microsoft's storage of people's files, in its clouds. */
const HOSTS = ['sharepoint.com', 'sharepoint.us', 'sharepoint-mil.us', 'sharepoint.cn', 'svc.ms'];

/**
 * Whether a file may be sent to an address that somebody named: any other would let them have requests made
 * inside the network of this server.
 */
export function isAllowedAddress(address: string, testHosts: readonly string[] = []): boolean {
  const url = URL.parse(address);
  if (url?.username !== '' || url.password !== '') return false;
  if (testHosts.includes(url.host)) return true;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  const host = url.hostname.replace(/\.$/, '');
  return HOSTS.some((allowed) => host.endsWith(`.${allowed}`));
}
