import { expect } from 'chai';
import type { Entry, Lead } from '../../src/domain/lead.ts';
import { DAY } from '../../src/domain/time.ts';
import { aView, cards, viewer, ana } from '../cards/a-desk.ts';
import { readable } from '../cards/card-parts.ts';
import { NOW } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';

const line = (action: string, to: string, code?: string): Entry => ({
  at: NOW,
  by: { kind: 'clock' },
  action,
  changes: { told: { to }, event: { to: 'rejected' }, ...(code === undefined ? {} : { code: { to: code } }) },
});

describe('what was told outside, on the cards', () => {
  const historyOf = (...lines: Entry[]): string => {
    const lead: Lead = { ...aLead().rejected().build(), history: lines };
    return readable(cards.history(lead, aView({ viewer: viewer(ana) })));
  };

  it('stands in the history: letters always, events only when they were missed', () => {
    expect(historyOf(line('told', 'customer'))).to.include('Lead Desk told the customer');
    expect(historyOf(line('untold', 'customer', 'no-address'))).to.include(
      'Lead Desk did not tell the customer: the lead gives no e-mail address',
    );
    expect(historyOf(line('undelivered', 'sender', 'Smtp550 5.1.1'))).to.match(
      /could not tell the sender: error Smtp550/,
    );
    expect(historyOf(line('told', 'crm.example-12345678'))).not.to.include('crm');
    expect(historyOf(line('undelivered', 'crm.example-12345678', 'Status500'))).to.match(
      /could not tell crm\.\u2060?example-12345678: error Status500/,
    );
  });

  it('is no cause of a lead that expired', () => {
    const expired = aLead().inChannel('one').delivered().expired().build();
    const missed = {
      ...expired,
      history: [...expired.history, line('undelivered', 'crm.example-12345678', 'Status500')],
    };
    const notice = { kind: 'outcome', outcome: 'expired' } as const;
    const view = aView({ now: NOW + 15 * DAY });
    expect(readable(cards.notice(notice, missed, view).card ?? {})).to.equal(
      readable(cards.notice(notice, expired, view).card ?? {}),
    );
  });
});
