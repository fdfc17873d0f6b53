import { expect } from 'chai';
import { aPostedLead, CONTACT } from '../support/posted-leads.ts';
import type { TestDesk } from '../support/desk.ts';
import { NOW } from '../support/fixed-world.ts';
import { FROM } from './support/mailing.ts';
import { startMailServer, type MailServer } from './support/mail-server.ts';
import { click, history, HOLD, MINUTE, pass, startOutsideDesk, thread } from './support/outside-desk.ts';

const DAY = 24 * 60 * MINUTE;

describe('the customer of a rejected lead', () => {
  let server: MailServer;
  let desk: TestDesk;
  before(async () => {
    server = await startMailServer();
    desk = await startOutsideDesk({ SMTP_URL: server.url, MAIL_FROM: FROM });
  });
  after(async () => {
    await desk.stop();
    await server.close();
  });
  beforeEach(() => {
    server.mails.length = 0;
    server.plan();
  });

  const rejected = async (more: object = {}): Promise<{ id: string; ref: string; post: string }> => {
    const lead = await desk.leadInChannel(aPostedLead(more));
    await click(desk, lead.id, 'reject');
    return lead;
  };
  /** What the thread says of the letter; nothing anywhere tells the address. */
  const told = (post: string): string[] => {
    const said = thread(desk, post).filter(
      (text) => /customer/i.test(text) && /told/i.test(text) && !/undone/i.test(text),
    );
    for (const text of [...thread(desk, post), ...desk.log])
      expect(text).not.to.contain(CONTACT.email).and.not.contain(CONTACT.name);
    return said.filter((text) => !text.includes('until'));
  };

  it('gets one mail when the hold is over, and the thread says so', async () => {
    const { id, ref, post } = await rejected({ locale: 'es' });
    await pass(desk, HOLD - 1);
    expect(server.mails).to.have.length(0);
    expect(await history(desk, id)).to.deep.equal([]);
    await pass(desk, 1);
    expect(server.mails.map(({ to, subject }) => [to[0], subject])).to.deep.equal([
      [CONTACT.email, `Su solicitud a Fabrikam Partners (${ref})`],
    ]);
    expect(server.mails[0]?.raw).not.to.contain('Not our trade');
    expect(told(post)).to.have.length(1);
    expect(await history(desk, id)).to.deep.equal(['told customer rejected']);
    await pass(desk, 3 * DAY);
    expect(server.mails).to.have.length(1);
  });

  it('gets none when the rejection is undone within the hold', async () => {
    const { id, post } = await rejected();
    await pass(desk, HOLD - 1);
    await click(desk, id, 'undo');
    expect((await desk.lead(id))['stage']).to.equal('received');
    await pass(desk, 2 * DAY);
    expect(server.mails).to.have.length(0);
    expect(told(post)).to.deep.equal([]);
  });

  it('gets one, after the second hold, when the lead is rejected again', async () => {
    const { id } = await rejected();
    await click(desk, id, 'undo');
    await pass(desk, HOLD - MINUTE);
    await click(desk, id, 'reject');
    await pass(desk, MINUTE);
    expect(server.mails).to.have.length(0);
    await pass(desk, HOLD - MINUTE);
    expect(server.mails).to.have.length(1);
  });

  it('gets it at once when the answer clock would end within the hold', async () => {
    const expiresAt = new Date(desk.clock.now() + HOLD - MINUTE).toISOString();
    const { id } = await rejected({ expiresAt, receivedAt: new Date(NOW).toISOString() });
    expect(server.mails).to.have.length(1);
    await click(desk, id, 'undo');
    expect((await desk.lead(id))['stage']).to.equal('archived');
  });

  it('gets it later when the mail server asks for patience', async () => {
    const { id, post } = await rejected();
    server.plan({ at: 'rcpt', code: 451 }, { at: 'connect', code: 421 });
    await pass(desk, HOLD);
    expect(server.mails).to.have.length(0);
    expect(told(post)).to.deep.equal([]);
    await pass(desk, 2_000);
    expect(server.mails).to.have.length(0);
    await pass(desk, 4_000);
    expect(server.mails).to.have.length(1);
    expect(told(post)).to.have.length(1);
    expect(await history(desk, id)).to.deep.equal(['told customer rejected']);
  });

  it('is not written to again when the mail server refuses for good, and the thread says so', async () => {
    const { id, post } = await rejected();
    server.plan({ at: 'rcpt', code: 550, says: `5.1.1 ${CONTACT.email} unknown` });
    await pass(desk, HOLD);
    await pass(desk, 3 * DAY);
    expect(server.mails).to.have.length(0);
    expect(told(post)).to.have.length(1);
    expect(told(post)[0]).to.match(/could not be told/);
    expect(await history(desk, id)).to.deep.equal(['undelivered customer rejected Smtp550 5.1.1']);
  });

  it('is given up after two days of trouble, and the thread says so', async () => {
    const { id, post } = await rejected();
    server.plan(...Array.from({ length: 100 }, () => ({ at: 'connect', code: 421 }) as const));
    await pass(desk, HOLD);
    for (let hours = 0; hours < 49; hours++) await pass(desk, 60 * MINUTE);
    server.plan();
    await pass(desk, DAY);
    expect(server.mails).to.have.length(0);
    expect(told(post)).to.have.length(1);
    expect(await history(desk, id)).to.deep.equal(['undelivered customer rejected Smtp421']);
  });

  it('gets a repeat under the same id when nobody knows whether the first arrived', async () => {
    const { id } = await rejected();
    server.plan('drop-after-data');
    await pass(desk, HOLD);
    await pass(desk, 4_000);
    expect(server.mails.map(({ headers }) => headers['message-id'])).to.deep.equal([
      `<${id}.rejected@fabrikam.example>`,
      `<${id}.rejected@fabrikam.example>`,
    ]);
  });

  it('is not told where there is no address, and the thread says why', async () => {
    const { id, post } = await rejected({
      customer: { companyName: 'Contoso', contacts: [{ name: 'Bo', phone: '+34 600 000 001' }] },
    });
    await pass(desk, HOLD);
    expect(server.mails).to.have.length(0);
    expect(await history(desk, id)).to.deep.equal(['untold customer rejected no-address']);
    expect(told(post)).to.have.length(1);
  });

  it('is told of nothing but a rejection', async () => {
    for (const end of ['win', 'lose'] as const) {
      const { id } = await desk.leadInChannel();
      await click(desk, id, 'accept');
      await click(desk, id, end);
    }
    const { id } = await desk.leadInChannel();
    await click(desk, id, 'error');
    await pass(desk, HOLD);
    expect(server.mails).to.have.length(0);
  });
});

describe('the sender of a lead that expires', () => {
  it('is told at once', async () => {
    const server = await startMailServer();
    const desk = await startOutsideDesk({ SMTP_URL: server.url, MAIL_FROM: FROM });
    try {
      const sender = { kind: 'partner', name: 'Sam', email: 'sam@partner.example' };
      const { id, ref } = await desk.leadInChannel(aPostedLead({ sender }));
      const { id: other } = await desk.leadInChannel(
        aPostedLead({ sender: { kind: 'customer', email: 'me@contoso.example' } }),
      );
      await pass(desk, 14 * DAY);
      expect(server.mails.map(({ to, subject }) => [to[0], subject])).to.deep.equal([
        ['sam@partner.example', `Lead ${ref} has expired without an answer`],
      ]);
      expect(await history(desk, id)).to.deep.equal(['told sender expired']);
      expect(await history(desk, other)).to.deep.equal([]);
    } finally {
      await desk.stop();
      await server.close();
    }
  });
});

describe('a desk without a mail server', () => {
  it('says in the thread that the customer was not told, and why in history', async () => {
    const desk = await startOutsideDesk({});
    try {
      const { id, post } = await desk.leadInChannel();
      await click(desk, id, 'reject');
      await pass(desk, HOLD);
      expect(await history(desk, id)).to.deep.equal(['untold customer rejected mail-off']);
      expect(thread(desk, post).at(-1)).to.match(/could not be told/);
    } finally {
      await desk.stop();
    }
  });
});
