import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkSignature } from './check-signature.ts';

// What was sent is looked into by many tests.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Data = Record<string, any>;
export type Told = {
  id: string;
  type: string;
  timestamp: string;
  data: Data;
  body: string;
  headers: IncomingMessage['headers'];
  /** What the receiver's check found wrong. */ wrong: string | undefined;
  /** Whether the receiver took it (2xx, or cut the line after it had). */ taken: boolean;
};

/** What the receiver does instead of taking it; `drop` takes it, and cuts the line instead of an answer. */
export type Trouble = { status: number; headers?: Record<string, string> } | 'stall' | 'drop' | 'hang-up';

export type EventReceiver = {
  url: string;
  /** Every request, in order. */
  told: Told[];
  plan: (plan: (told: Told) => Trouble | undefined) => void;
  close: () => Promise<void>;
};

/** A real receiver of events on loopback; it checks signatures, and can refuse, stall and drop. */
export async function startEventReceiver({
  secret,
  now = Date.now,
}: { secret?: string; now?: () => number } = {}): Promise<EventReceiver> {
  const told: Told[] = [];
  const state: { plan: (told: Told) => Trouble | undefined } = { plan: () => undefined };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const { headers } = request;
      const wrong = secret === undefined ? undefined : checkSignature(headers, body, { secret, now: now() });
      const message = JSON.parse(body.toString()) as Pick<Told, 'type' | 'timestamp' | 'data'>;
      const one: Told = {
        ...message,
        id: String(headers['webhook-id']),
        body: body.toString(),
        headers,
        wrong,
        taken: false,
      };
      const trouble = state.plan(one);
      one.taken = trouble === undefined || trouble === 'drop';
      told.push(one);
      if (trouble === 'stall') return;
      if (trouble === 'drop' || trouble === 'hang-up') request.socket.destroy();
      else {
        response.writeHead(trouble?.status ?? 204, trouble?.headers);
        response.end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/events?key=secret`,
    told,
    plan: (plan) => {
      state.plan = plan;
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
