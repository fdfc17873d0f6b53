import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readMail, type ReadMail } from '../../../demo/read-mail.ts';
import { untilTrue } from './until.ts';

export type Received = ReadMail & { from: string; to: string[]; raw: string };

/**
 * What the server does with a letter instead of taking it: refuse it at a step, never answer there, or take it and
 * cut the line before it says so.
 */
export type Trouble =
  | { at: 'connect' | 'mail' | 'rcpt' | 'data' | 'auth'; code: number; says?: string }
  | 'stall'
  | 'stall-after-data'
  | 'drop'
  | 'drop-after-data';

export type MailServer = {
  url: string;
  port: number;
  /** What was taken, and what was taken without saying so. */
  mails: Received[];
  /** How often somebody came. */
  visits: () => number;
  /** What happens to the next letters, in order; then all are taken. */
  plan: (...troubles: (Trouble | undefined)[]) => void;
  until: (count: number) => Promise<void>;
  close: () => Promise<void>;
};

/** A real mail server on loopback, which can refuse, stall and drop. */
export async function startMailServer(
  options: { port?: number; user?: string; tls?: boolean } = {},
): Promise<MailServer> {
  const mails: Received[] = [];
  const state = { plan: [] as (Trouble | undefined)[], now: undefined as Trouble | undefined, visits: 0 };

  const refuse = (at: string, go: (error?: Error | null) => void): void => {
    const trouble = state.now;
    if (typeof trouble !== 'object' || trouble.at !== at) go();
    else go(Object.assign(new Error(trouble.says ?? 'planned'), { responseCode: trouble.code }));
  };
  const cut = (): void => {
    for (const { _socket: socket } of server.connections as Set<{ _socket: { destroy(): void } }>)
      socket.destroy();
  };

  const server = new SMTPServer({
    authOptional: options.user === undefined,
    allowInsecureAuth: true,
    hideSTARTTLS: options.tls !== true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onConnect: (_session, go) => {
      state.visits++;
      state.now = state.plan.shift();
      if (state.now === 'drop') cut();
      else if (state.now !== 'stall') refuse('connect', go);
    },
    onAuth: ({ username }, _session, done) => {
      if (username === options.user) done(null, { user: username });
      else done(Object.assign(new Error('5.7.8 Authentication failed'), { responseCode: 535 }));
    },
    onMailFrom: (_address, _session, go) => {
      refuse('mail', go);
    },
    onRcptTo: (_address, _session, go) => {
      refuse('rcpt', go);
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const take = (): void =>
          void mails.push({ ...readMail(raw), from, to: envelope.rcptTo.map(({ address }) => address), raw });
        if (typeof state.now !== 'object') take();
        if (state.now === 'drop-after-data') cut();
        else if (state.now !== 'stall-after-data')
          refuse('data', (error) => {
            done(error);
          });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    visits: () => state.visits,
    plan: (...troubles) => {
      state.plan = troubles;
    },
    until: (count) => untilTrue(() => mails.length >= count, `${count} mails`),
    close: () =>
      new Promise((resolve) => {
        cut();
        server.close(resolve);
      }),
  };
}
