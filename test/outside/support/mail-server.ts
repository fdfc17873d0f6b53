import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { readMail, type ReadMail } from '../../../demo/read-mail.ts';
import { untilTrue } from '../../support/until.ts';

export type Received = ReadMail & { from: string; to: string[]; raw: string };

/**
 * What the server does with a letter instead of taking it: refuse it at a step, never answer there, or take it and
 * cut the line before it says so.
 */
export type Trouble =
  | { at: 'connect' | 'mail' | 'rcpt' | 'data'; code: number; says?: string }
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

type Go = (error?: Error | null) => void;
type Options = {
  port?: number;
  /** The only one who may send. */ user?: string;
  /** Offers a certificate of its own making. */ tls?: boolean;
};

/** A real mail server on loopback, which can refuse, stall and drop. */
export async function startMailServer({ port = 0, user, tls = false }: Options = {}): Promise<MailServer> {
  const mails: Received[] = [];
  const state = { plan: [] as (Trouble | undefined)[], visits: 0 };
  const troubles = new Map<string, Trouble | undefined>();

  const refuseOrGo = (at: string, { id }: SMTPServerSession, go: Go): void => {
    const trouble = troubles.get(id);
    if (typeof trouble !== 'object' || trouble.at !== at) go();
    else go(Object.assign(new Error(trouble.says ?? 'planned'), { responseCode: trouble.code }));
  };

  const server = new SMTPServer({
    authOptional: user === undefined,
    allowInsecureAuth: true,
    hideSTARTTLS: !tls,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onConnect: (session, go) => {
      state.visits++;
      const trouble = state.plan.shift();
      troubles.set(session.id, trouble);
      if (trouble === 'drop') cut(server, session.id);
      else if (trouble !== 'stall') refuseOrGo('connect', session, go);
    },
    onAuth: ({ username }, _session, done) => {
      if (username === user) done(null, { user: username });
      else done(Object.assign(new Error('5.7.8 Authentication failed'), { responseCode: 535 }));
    },
    onMailFrom: (_address, session, go) => {
      refuseOrGo('mail', session, go);
    },
    onRcptTo: (_address, session, go) => {
      refuseOrGo('rcpt', session, go);
    },
    onData: (stream, session, done) => {
      void received(stream, session).then((mail) => {
        const trouble = troubles.get(session.id);
        if (typeof trouble !== 'object') mails.push(mail);
        if (trouble === 'drop-after-data') cut(server, session.id);
        else if (trouble !== 'stall-after-data') refuseOrGo('data', session, done);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    mails,
    visits: () => state.visits,
    plan: (...planned) => {
      state.plan = planned;
    },
    until: (count) => untilTrue(() => mails.length >= count, `${count} mails`),
    close: () =>
      new Promise((resolve) => {
        cut(server);
        server.close(resolve);
      }),
  };
}

async function received(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString();
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  return { ...readMail(raw), from, to: envelope.rcptTo.map(({ address }) => address), raw };
}

type Connection = { id: string; _socket: { destroy(): void } };

/** Cuts the line of one visitor, or of all. */
function cut(server: SMTPServer, id?: string): void {
  for (const one of server.connections as Set<Connection>)
    if (id === undefined || one.id === id) one._socket.destroy();
}
