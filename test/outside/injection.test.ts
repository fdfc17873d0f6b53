import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import type { Contact } from '../../src/domain/lead.ts';
import { aLead } from '../support/leads.ts';
import { mailBy, TEMPLATES, toCustomer } from './support/mailing.ts';
import { startMailServer, type MailServer, type Received } from './support/mail-server.ts';

/** What somebody may type as their name, or as that of their company. */
const WORDS = [
  'Eva\r\nBcc: victim@evil.example',
  'Eva\nBcc: victim@evil.example',
  'Eva\rBcc: victim@evil.example',
  'Eva\r\n\r\n<h1>Second body</h1>',
  'Eva\r\n.\r\nMAIL FROM:<evil@evil.example>',
  'Eva\n.\nRCPT TO:<victim@evil.example>',
  'Eva\u2028Bcc: victim@evil.example',
  'Eva\u2029Bcc: victim@evil.example',
  'Eva\u0085Bcc: victim@evil.example',
  'Eva\u000b\u000cSubject: You won',
  'Eva%0d%0aBcc: victim@evil.example',
  'Eva\u0000Bcc: victim@evil.example',
  'Eva\\r\\nBcc: victim@evil.example',
  '=?utf-8?B?DQpCY2M6IHZpY3RpbUBldmlsLmV4YW1wbGU=?=',
  '=?utf-8?Q?=0D=0ABcc:_victim=40evil.example?=',
  '--boundary\r\nContent-Type: text/html\r\n\r\n<b>x</b>',
  '"Eva" <victim@evil.example>',
  'Eva, victim@evil.example',
  'Eva; victim@evil.example',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="https://evil.example/">Claim your prize</a>',
  '</p></body></html><iframe src="//evil.example">',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;b&#62;bold&#60;/b&#62;',
  '<!-- ',
  ']]><style>*{display:none}</style>',
  '`${process.env.SMTP_URL}`',
  '{{partner}}{{name}}{{constructor}}',
  '{{#each this}}{{/each}}<%= 1 %> ${1} #{1}',
  "$& $1 $` $' $$",
  'You won! Visit https://evil.example/claim now',
  'www.evil.example',
  'evil.example/claim',
  'mailto:victim@evil.example',
  'javascript:alert(1)',
  '//evil.example',
  'invoice\u202efdp.exe',
  '\u2066evil.example\u2069',
  '\ud800\udfff\ud800 lone halves',
  'x'.repeat(5_000),
  '\u200b\ufeff\u00ad',
];

/** What somebody may type as their address. All but the last two are none. */
const ADDRESSES = [
  'eva@contoso.example\r\nBcc: victim@evil.example',
  'eva@contoso.example\nRCPT TO:<victim@evil.example>',
  'eva@contoso.example, victim@evil.example',
  'eva@contoso.example;victim@evil.example',
  'eva@contoso.example victim@evil.example',
  '<victim@evil.example>',
  '"Eva" <victim@evil.example>',
  'eva@contoso.example>\r\nDATA',
  'eva@contoso.example> SIZE=1',
  'victim@evil.example@contoso.example',
  '"eva\r\n"@contoso.example',
  '"victim@evil.example"@contoso.example',
  'eva@contoso.example\u0000.evil.example',
  'eva@[127.0.0.1]',
  'eva@localhost',
  'eva@contoso.example(comment)',
  'group:victim@evil.example;',
  'eva\u0007@contoso.example',
  'eva\u202e@contoso.example',
  'eva@con\u00adtoso.example',
];

const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];

/** What mail programs make a link of. */
const LINKED = /https?:\/|www\.\w|\w\.example|\w@\w|:\/\//;

describe('what a customer typed into a form', () => {
  let server: MailServer;
  let harmless: Received;
  let templates: string;
  const write = async (companyName: string, contact: Contact) => {
    const lead = aLead()
      .from({ companyName, contacts: [contact] })
      .rejected()
      .build();
    server.mails.length = 0;
    return mailBy(server.url, { templates }).tell(lead, toCustomer);
  };
  const only = (): Received => {
    expect(server.mails).to.have.length(1);
    return server.mails[0]!;
  };

  before(async () => {
    templates = await mkdtemp(join(tmpdir(), 'lead-desk-mails-'));
    await cp(TEMPLATES, templates, { recursive: true });
    // A partner may well put names into the subject, too.
    await writeFile(join(templates, 'rejected.en.subject.txt'), '[{{ref}}] {{name}} of {{company}}');
    server = await startMailServer();
    await write('Contoso', { name: 'Eva', email: 'eva@contoso.example' });
    harmless = only();
  });
  after(async () => {
    await server.close();
    await rm(templates, { recursive: true });
  });

  for (const words of WORDS) {
    it(`stays one line of plain words in a letter: ${JSON.stringify(words).slice(0, 60)}`, async () => {
      expect(await write(words, { name: words, email: 'eva@contoso.example' })).to.deep.equal({
        kind: 'sent',
      });
      const mail = only();
      expect(mail.to).to.deep.equal(['eva@contoso.example']);
      expect(mail.from).to.equal('desk@fabrikam.example');
      expect(headerNames(mail.raw)).to.deep.equal(HEADERS);
      expect(mail.subject)
        .to.match(/^\[L-00001\] .{0,100} of ?.{0,100}$/u)
        .and.not.match(LINKED);
      expect(mail.headers['to']).to.equal('eva@contoso.example');
      expect(mail.text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)).to.have.length(
        harmless.text.split('\r\n').length,
      );
      expect(elements(mail.html)).to.deep.equal(elements(harmless.html));
      expect(mail.html.length).to.be.below(harmless.html.length + 2_000);
      for (const body of [mail.text, textOf(mail.html)]) {
        expect(body, 'what mail programs make a link').not.to.match(LINKED);
        expect(body, 'what is not seen').not.to.match(/(?![\n\r\u2060])\p{C}/u);
        expect(body).to.contain('Fabrikam Partners');
      }
    });
  }

  for (const email of ADDRESSES) {
    it(`is no address to write to: ${JSON.stringify(email)}`, async () => {
      expect(await write('Contoso', { name: 'Eva', email })).to.deep.equal({
        kind: 'nobody',
        why: 'no-address',
      });
      expect(server.mails).to.deep.equal([]);
    });
  }

  for (const email of [
    'eva%victim.example@contoso.example',
    'rcpt+to=x@contoso.example',
    '-oQ/tmp@contoso.example',
  ]) {
    it(`is written to as it stands, and nowhere else: ${email}`, async () => {
      expect(await write('Contoso', { name: 'Eva', email })).to.deep.equal({ kind: 'sent' });
      expect(only().to).to.deep.equal([email]);
      expect(headerNames(only().raw)).to.deep.equal(HEADERS);
    });
  }
});

function headerNames(raw: string): string[] {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
  expect(head.replaceAll('\r\n', ''), 'a line end that is none').not.to.match(/[\r\n]/);
  const lines = head.split('\r\n').filter((line) => !/^[ \t]/.test(line));
  return lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase()).sort();
}

/** Every element with its attributes, in order. */
function elements(html: string): string[] {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll('*')].map((one) =>
    [one.tagName, ...one.getAttributeNames().map((name) => `${name}=${one.getAttribute(name)}`)].join(' '),
  );
}

function textOf(html: string): string {
  return new JSDOM(html).window.document.body.textContent;
}
