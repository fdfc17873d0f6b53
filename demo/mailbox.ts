/** A mail server for the demo: it takes every mail, sends none on, and shows them on a page. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { readMail, type ReadMail } from './read-mail.ts';

export type Mailbox = {
  /** For `SMTP_URL`. */
  smtpUrl: string;
  /** The page; `/mails.json` has the same for programs. */
  address: string;
  stop: () => Promise<void>;
};

type Kept = ReadMail & { at: string; to: string };

/** Older ones are thrown away. */
const KEPT_MAX = 200;
const HERE = '127.0.0.1';

/** Only this machine reaches it. Port 0 takes a free one. */
export async function startMailbox({ smtpPort = 0, port = 0 } = {}): Promise<Mailbox> {
  const mails: Kept[] = [];
  const smtp = takeMails((mail) => {
    mails.unshift(mail);
    mails.length = Math.min(mails.length, KEPT_MAX);
  });
  await new Promise<void>((resolve) => {
    smtp.listen(smtpPort, HERE, resolve);
  });
  const web = createServer(showMails(mails));
  await new Promise<void>((resolve) => {
    web.listen(port, HERE, resolve);
  });
  return {
    smtpUrl: `smtp://${HERE}:${portOf(smtp.server)}`,
    address: `http://localhost:${portOf(web)}`,
    stop: async () => {
      web.closeAllConnections();
      await Promise.all([closed(web), closed(smtp)]);
    },
  };
}

function takeMails(take: (mail: Kept) => void): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, { envelope }, done) => {
      void textOf(stream).then((raw) => {
        const to = envelope.rcptTo.map(({ address }) => address).join(', ');
        take({ ...readMail(raw), at: new Date().toISOString(), to });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  return server;
}

async function textOf(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function showMails(mails: readonly Kept[]): RequestListener {
  return (request, response) => {
    const isJson = request.url === '/mails.json';
    response.setHeader('content-type', isJson ? 'application/json' : 'text/html; charset=utf-8');
    response.end(isJson ? JSON.stringify(mails) : page(mails));
  };
}

function page(mails: readonly Kept[]): string {
  const list =
    mails.map(article).join('\n') || '<p>No mail yet. Reject a lead and wait for the hold to end.</p>';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta http-equiv="refresh" content="5"><meta name="viewport" content="width=device-width">
<title>Mails of the demo</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #888;padding:1rem 0}iframe{width:100%;height:18rem;border:1px solid #ccc}</style>
<h1>Mails of the demo</h1>
<p>None of them has left this machine.</p>
${list}
</html>`;
}

/** The mail's own HTML is shown in a frame that may do nothing. */
function article({ subject, to, at, html }: Kept): string {
  return `<article><h2>${escaped(subject)}</h2><p>To ${escaped(to)}, ${at}</p>
<iframe sandbox title="${escaped(subject)}" srcdoc="${escaped(html)}"></iframe></article>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function portOf(server: { address: Server['address'] }): number {
  return (server.address() as AddressInfo).port;
}

function closed(server: { close: (done: () => void) => unknown }): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
