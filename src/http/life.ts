import type { Server, ServerResponse } from 'node:http';

/** How long requests under way may take once the server closes. */
const LAST_CALL_MS = 10_000;

/** In local mode only this machine can reach it. Answers the address. */
export function listen(server: Server, port: number, local: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(local ? { port, host: '127.0.0.1' } : { port }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://${local ? '127.0.0.1' : 'localhost'}:${bound}`);
    });
  });
}

/** Makes the end of the server: nothing new is taken, what is under way is answered, then connections end. */
export function makeClose(server: Server): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  let closed: Promise<void> | undefined;

  server.prependListener('request', (_req, res) => {
    if (closed !== undefined) res.setHeader('Connection', 'close');
    underWay.add(res);
    res.once('close', () => {
      underWay.delete(res);
    });
  });

  const end = (): Promise<void> =>
    new Promise((resolve) => {
      for (const res of underWay) if (!res.headersSent) res.setHeader('Connection', 'close');
      const lastCall = setTimeout(() => {
        server.closeAllConnections();
      }, LAST_CALL_MS);
      server.close(() => {
        clearTimeout(lastCall);
        resolve();
      });
    });

  return () => (closed ??= end());
}
