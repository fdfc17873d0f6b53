import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Part = { path: string; range: string; bytes: Buffer };

/** Storage as OneDrive offers it: takes files in parts, unless it is told to refuse them. */
export type UploadServer = {
  host: string;
  parts: Part[];
  /** The status of the next answers. */
  answerWith: (status: number) => void;
  close: () => Promise<void>;
};

export async function startUploadServer(): Promise<UploadServer> {
  const parts: Part[] = [];
  const state = { status: 201 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const range = String(request.headers['content-range']);
      parts.push({ path: request.url ?? '', range, bytes: Buffer.concat(chunks) });
      response.writeHead(state.status, state.status === 302 ? { location: 'http://127.0.0.1:1/' } : {});
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    parts,
    answerWith: (status) => {
      state.status = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
