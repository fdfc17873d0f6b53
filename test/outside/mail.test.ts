import { expect } from 'chai';
import type { Letter } from '../../src/domain/effects.ts';
import type { Lead } from '../../src/domain/lead.ts';
import type { TellOutcome } from '../../src/ports/outside.ts';
import { freePort } from '../support/desk-process.ts';
import { aLead } from '../support/leads.ts';
import { mailBy, toCustomer, toSender } from './support/mailing.ts';
import { startMailServer, type MailServer, type Trouble } from './support/mail-server.ts';

const NOTES = 'Their boss is difficult';
const lead = aLead().rejected({ reason: 'other', notes: NOTES });
const sender = { kind: 'microsoft', name: 'Sam Seller', email: 'sam@microsoft.example' } as const;

describe('a letter', () => {
  let server: MailServer;
  before(async () => {
    server = await startMailServer();
  });
  after(() => server.close());
  beforeEach(() => {
    server.mails.length = 0;
    server.plan();
  });

  it('tells the customer kindly to choose another partner', async () => {
    expect(await mailBy(server.url).tell(lead.build(), toCustomer)).to.deep.equal({ kind: 'sent' });
    const [mail] = server.mails;
    expect(mail).to.deep.include({ from: 'desk@fabrikam.example', to: ['eva@contoso.example'] });
    expect(mail?.subject).to.equal('Your request to Fabrikam Partners (L-00001)');
    for (const body of [mail?.text, mail?.html])
      expect(body)
        .to.contain('Eva Soler')
        .and.contain('Contoso')
        .and.contain('November 22, 2026')
        .and.match(/choose another partner/i);
  });

  it('is marked as made by a machine, and is no circular', async () => {
    await mailBy(server.url).tell(lead.build(), toCustomer);
    const headers = server.mails[0]?.headers;
    expect(headers).to.include({
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
      to: 'eva@contoso.example',
      from: 'Fabrikam Partners <desk@fabrikam.example>',
      'message-id': '<lead-00001.rejected@fabrikam.example>',
      date: 'Sun, 22 Nov 2026 09:30:00 +0000',
    });
    expect(headers).not.to.have.any.keys('list-unsubscribe', 'precedence', 'bcc', 'cc');
  });

  it('holds nothing of what the partner noted, reckoned or gave as reason', async () => {
    const dealt = aLead().accepted({ dealName: 'Secret deal', notes: NOTES }).build();
    const archived = {
      ...dealt,
      stage: 'archived',
      outcome: 'rejected',
      archivedAt: 0,
      closing: { reason: 'not-a-customer', notes: NOTES },
    } as const;
    await mailBy(server.url).tell(archived, toCustomer);
    for (const secret of [NOTES, 'Secret deal', '25', 'EUR', 'not-a-customer', 'ERP', '+34', 'Madrid'])
      expect(`${server.mails[0]?.subject} ${server.mails[0]?.text} ${server.mails[0]?.html}`).not.to.contain(
        secret,
      );
  });

  it('tells the sender that a lead has expired', async () => {
    const expired = aLead().with({ sender }).expired().build();
    expect(await mailBy(server.url).tell(expired, toSender)).to.deep.equal({ kind: 'sent' });
    const [mail] = server.mails;
    expect(mail?.to).to.deep.equal(['sam@microsoft.example']);
    expect(mail?.subject).to.equal('Lead L-00001 has expired without an answer');
    expect(mail?.text).to.contain('another partner').and.contain('Contoso');
  });

  const LANGUAGES: [locale: string | undefined, usual: string, subject: RegExp, day: string][] = [
    ['es', 'en', /^Su solicitud/, '22 de noviembre de 2026'],
    ['es-MX', 'en', /^Su solicitud/, '22 de noviembre de 2026'],
    ['EN-gb', 'es', /^Your request/, 'November 22, 2026'],
    ['fr', 'en', /^Your request/, 'November 22, 2026'],
    ['fr', 'es', /^Su solicitud/, '22 de noviembre de 2026'],
    [undefined, 'es', /^Su solicitud/, '22 de noviembre de 2026'],
    ['../etc/passwd', 'en', /^Your request/, 'November 22, 2026'],
  ];
  for (const [locale, usual, subject, day] of LANGUAGES) {
    it(`is written for ${locale ?? 'no language'} as ${subject.source} where ${usual} is the default`, async () => {
      await mailBy(server.url, { locale: usual }).tell(
        lead.with(locale === undefined ? {} : { locale }).build(),
        toCustomer,
      );
      expect(server.mails[0]?.subject).to.match(subject);
      expect(server.mails[0]?.text).to.contain(day);
    });
  }

  it('goes to the first contact with an address, and to that one alone', async () => {
    const contacts = [
      { name: 'Without' },
      { name: 'Wrong', email: 'nowhere' },
      { name: 'Pia', email: 'pia@contoso.example' },
      { name: 'Eva', email: 'eva@contoso.example' },
    ];
    await mailBy(server.url).tell(lead.from({ contacts }).build(), toCustomer);
    expect(server.mails.map(({ to }) => to)).to.deep.equal([['pia@contoso.example']]);
    expect(server.mails[0]?.text).to.contain('Hello Pia,');
  });

  it("takes the partner's name from the address where the sender has none", async () => {
    await mailBy(server.url, { from: 'desk@fabrikam.example' }).tell(lead.build(), toCustomer);
    expect(server.mails[0]?.subject).to.match(/^Your request to fabrikam\.\u2060?example/);
  });

  it('reaches an address in another script', async () => {
    await mailBy(server.url).tell(
      lead.from({ contacts: [{ name: 'Zoë', email: 'zoë@bücher.example' }] }).build(),
      toCustomer,
    );
    expect(server.mails[0]?.to).to.deep.equal(['zoë@bücher.example']);
  });

  const NOBODY: [string, Lead, Letter, string][] = [
    ['a customer without contacts', lead.from({ contacts: [] }).build(), toCustomer, 'no-address'],
    [
      'a customer without an address',
      lead.from({ contacts: [{ name: 'Eva', phone: '600' }] }).build(),
      toCustomer,
      'no-address',
    ],
    ['who abused the form', aLead().rejected({ reason: 'abuse-spam-phishing' }).build(), toCustomer, 'abuse'],
    [
      'a sender without an address',
      aLead()
        .with({ sender: { kind: 'partner' } })
        .expired()
        .build(),
      toSender,
      'no-address',
    ],
  ];
  for (const [what, of, letter, why] of NOBODY) {
    it(`is not written to ${what}`, async () => {
      expect(await mailBy(server.url).tell(of, letter)).to.deep.equal({ kind: 'nobody', why });
      expect(server.mails).to.deep.equal([]);
    });
  }

  const TROUBLES: [Trouble, Partial<TellOutcome>][] = [
    [
      { at: 'connect', code: 421 },
      { kind: 'later', code: 'Smtp421' },
    ],
    [
      { at: 'connect', code: 554 },
      { kind: 'later', code: 'Smtp554' },
    ],
    [
      { at: 'mail', code: 451 },
      { kind: 'later', code: 'Smtp451' },
    ],
    [
      { at: 'mail', code: 550 },
      { kind: 'refused', code: 'Smtp550' },
    ],
    [
      { at: 'rcpt', code: 450, says: '4.2.0 Greylisted, see eva@contoso.example' },
      { kind: 'later', code: 'Smtp450 4.2.0' },
    ],
    [
      { at: 'rcpt', code: 421 },
      { kind: 'later', code: 'Smtp421' },
    ],
    [
      { at: 'rcpt', code: 550, says: '5.1.1 No such user eva@contoso.example' },
      { kind: 'refused', code: 'Smtp550 5.1.1' },
    ],
    [
      { at: 'data', code: 452 },
      { kind: 'later', code: 'Smtp452' },
    ],
    [
      { at: 'data', code: 554 },
      { kind: 'refused', code: 'Smtp554' },
    ],
    ['drop', { kind: 'unclear' }],
    ['stall', { kind: 'unclear', code: 'ETIMEDOUT' }],
    ['drop-after-data', { kind: 'unclear', code: 'ECONNECTION' }],
    ['stall-after-data', { kind: 'unclear', code: 'ETIMEDOUT' }],
  ];
  for (const [trouble, outcome] of TROUBLES) {
    it(`that meets ${JSON.stringify(trouble)} ends as ${outcome.kind}`, async () => {
      server.plan(trouble);
      const isSlow = typeof trouble === 'string';
      const mail = mailBy(server.url, isSlow ? { longest: 600 } : {});
      expect(await mail.tell(lead.build(), toCustomer)).to.deep.include(outcome);
    });
  }

  it('comes again under the same id when its fate was unclear', async () => {
    server.plan('drop-after-data');
    const mail = mailBy(server.url);
    expect((await mail.tell(lead.build(), toCustomer)).kind).to.equal('unclear');
    expect((await mail.tell(lead.build(), toCustomer)).kind).to.equal('sent');
    const ids = server.mails.map(({ headers }) => headers['message-id']);
    expect(ids).to.deep.equal([
      '<lead-00001.rejected@fabrikam.example>',
      '<lead-00001.rejected@fabrikam.example>',
    ]);
  });

  it('is tried again when there is no server, or no such host', async () => {
    for (const host of [`127.0.0.1:${await freePort()}`, 'mail.invalid:25']) {
      const outcome = await mailBy(`smtp://${host}`).tell(lead.build(), toCustomer);
      expect(outcome.kind, host).to.equal('unclear');
    }
  });

  it('is sent though the mail server of this machine offers a certificate that nobody signed', async () => {
    const offering = await startMailServer({ tls: true });
    try {
      expect(await mailBy(offering.url).tell(lead.build(), toCustomer)).to.deep.equal({ kind: 'sent' });
    } finally {
      await offering.close();
    }
  });

  it('is sent with name and password, and tried again while the server refuses them', async () => {
    const strict = await startMailServer({ user: 'desk' });
    try {
      const of = (user: string): string => strict.url.replace('//', `//${user}:pass@`);
      expect(await mailBy(of('desk')).tell(lead.build(), toCustomer)).to.deep.equal({ kind: 'sent' });
      expect(await mailBy(of('else')).tell(lead.build(), toCustomer)).to.deep.include({
        kind: 'later',
        code: 'Smtp535 5.7.8',
      });
    } finally {
      await strict.close();
    }
  });
});
