import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import { startMailbox, type Mailbox } from '../../demo/mailbox.ts';
import { mailBy, toCustomer } from '../outside/support/mailing.ts';
import { aLead } from '../support/leads.ts';

describe('the mailbox of the demo', () => {
  let mailbox: Mailbox;
  beforeEach(async () => {
    mailbox = await startMailbox();
  });
  afterEach(() => mailbox.stop());

  it('shows the mails that Lead Desk sent, newest first', async () => {
    for (const n of [1, 2]) await mailBy(mailbox.smtpUrl).tell(aLead(n).rejected().build(), toCustomer);
    const mails = (await (await fetch(`${mailbox.address}/mails.json`)).json()) as {
      subject: string;
      to: string;
    }[];
    expect(mails.map(({ to, subject }) => [to, subject])).to.deep.equal([
      ['eva@contoso.example', 'Your request to Fabrikam Partners (L-00002)'],
      ['eva@contoso.example', 'Your request to Fabrikam Partners (L-00001)'],
    ]);
    const { document } = new JSDOM(await (await fetch(mailbox.address)).text()).window;
    expect([...document.querySelectorAll('h2')].map((title) => title.textContent)).to.deep.equal(
      mails.map(({ subject }) => subject),
    );
    expect(document.querySelector('iframe')?.getAttribute('srcdoc')).to.contain('choose another partner');
  });

  it('says so when there is none', async () => {
    expect(await (await fetch(mailbox.address)).text()).to.contain('No mail yet');
  });
});
