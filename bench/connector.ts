import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/** Teams' connector as far as a benchmark needs one: it takes everything at once, and counts. */
export type Connector = {
  url: string;
  count: { posts: number; edits: number };
  /** Resolves when so many edits have arrived since the start; answers when the last did. */
  edited: (count: number) => Promise<number>;
  close: () => void;
};

export async function startConnector(): Promise<Connector> {
  const count = { posts: 0, edits: 0 };
  let last = 0;
  const server = createServer((request, response) => {
    if (request.method === 'PUT') {
      count.edits += 1;
      last = performance.now();
    }
    if (request.method === 'POST') count.posts += 1;
    const id = 1_700_000_000_000 + count.posts;
    request.resume().once('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(request.method === 'GET' ? '{"members":[]}' : `{"id":"${id}"}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    count,
    edited: async (wanted) => {
      const since = performance.now();
      while (count.edits < wanted) {
        if (performance.now() - since > PATIENCE_MS)
          throw new Error(`${wanted - count.edits} edits have not arrived`);
        await pause(2);
      }
      return last;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
