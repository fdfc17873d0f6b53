import { expect } from 'chai';
import type { Lead } from '../../src/domain/lead.ts';
import type { Person } from '../../src/domain/people.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { NOW } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { ana, aView, ben, cards, directory, viewer } from './a-desk.ts';
import { partsOfType, readable, type Part } from './card-parts.ts';
import { aFullLead, LEADS } from './some-leads.ts';

const read = (state: string, changes: Parameters<typeof aView>[0] = {}): string => {
  const { lead, now } = LEADS[state]!;
  return readable(cards.lead(lead, aView({ now, ...changes })));
};
const banner = (state: string): Part | undefined => {
  const { lead, now } = LEADS[state]!;
  return partsOfType(cards.lead(lead, aView({ now })), 'Container').find((part) => part['bleed'] === true);
};

describe('The card of a lead', () => {
  it('says who it is, where, and what they need', () => {
    const text = read('received');
    for (const words of [
      'New lead · L-7K3QF',
      'Contoso',
      'Madrid, Spain · 51 to 250 employees',
      'Azure, Dynamics 365',
      'Deployment or migration',
      'Cloud migration',
      'Manufacturing',
      '€25,000',
      'by 1 Feb 2027',
      'Customer enquiry, sent by Microsoft (Contoso account team)',
    ])
      expect(text).to.include(words);
  });

  it('says the same in Spanish', () => {
    const text = read('received', { locale: 'es' });
    for (const words of [
      'Nuevo lead · L-7K3QF',
      'Madrid, España · de 51 a 250 empleados',
      'Implementación o migración',
      'Industria manufacturera',
      '25.000\u00A0€',
      'antes del 1 feb 2027',
      'enviado por Microsoft',
    ])
      expect(text).to.include(words);
  });

  it('shows the customer’s own words, line by line, without contact data', () => {
    const { lead, now } = LEADS['received']!;
    const lines = partsOfType(cards.lead(lead, aView({ now })), 'TextRun').filter(
      (run) => run['italic'] === true,
    );
    expect(lines.map((run) => run['text'])).to.deep.equal([
      'We need help to move our ERP to Azure: 120 users at three sites.',
      'We would like to start in January.',
      'Please call [see Contact] on [see Contact] or write to [see Contact].',
    ]);
  });

  const spans: [number, string][] = [
    [3 * DAY + 4 * HOUR, 'Answer within 3 days 4 h, by '],
    [DAY, 'Answer within 1 day, by '],
    [4 * HOUR + 20 * 60_000, 'Answer within 4 h 20 min, by '],
    [90_000, 'Answer within 1 min, by '],
    [0, 'The time to answer is over: it ended '],
  ];
  for (const [left, words] of spans) {
    it(`tells the answer clock in words: ${words}`, () => {
      const now = NOW + 14 * DAY - left;
      const text = readable(cards.lead(aLead().build(), aView({ now }))).replaceAll('  ', ' ');
      expect(text.replace(' , by', ', by').replace(' :', ':')).to.include(`${words}Sun 6 Dec, 10:30 CET`);
    });
  }

  it('writes the same moment in the time zone of its readers', () => {
    const text = readable(cards.lead(aLead().build(), aView({ timeZone: 'America/Mexico_City' })));
    expect(text).to.include('Sun 6 Dec, 03:30 GMT-6');
  });

  it('never shifts a plain day, whatever the zone', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(readable(cards.lead(aFullLead().build(), aView({ timeZone })))).to.include('by 1 Feb 2027');
    }
  });

  it('burns while the customer waits for a call, and says until when', () => {
    expect(banner('urgent')).to.deep.include({ style: 'warning' });
    expect(read('urgent')).to.match(
      /^🔥 The customer asked to be called Contact within 2 days 19 h, by Wed 25 Nov, 10:30 CET\./,
    );
  });

  it('changes mark, colour and words when the 72 hours are over', () => {
    expect(banner('overdue')).to.deep.include({ style: 'attention' });
    expect(read('overdue'))
      .to.match(/^⏰ Overdue: .* 3 days 18 h ago\. The lead is still open/)
      .and.not.include('🔥');
  });

  it('burns no more once somebody has contacted the customer', () => {
    const lead = aFullLead().urgent().contactedBy(ben).build();
    expect(readable(cards.lead(lead, aView())))
      .to.match(/✅ {2}Customer contacted {2}by Ben Okafor, Sun 22 Nov, 10:30/)
      .and.not.include('🔥');
  });

  it('says that an informational lead needs no answer, and shows no clock', () => {
    expect(read('informational'))
      .to.include('No answer is needed')
      .and.include('“Free trial”')
      .and.not.include('Answer within');
  });

  it('says who has it: nobody, somebody, you', () => {
    const { lead, now } = LEADS['claimed']!;
    expect(read('received')).to.include('Nobody has it yet');
    expect(read('claimed')).to.include('Ben Okafor has it');
    expect(readable(cards.lead(lead, aView({ now, viewer: viewer(ben) })))).to.include('You have it');
  });

  it('shows the deal once there is one, and no more what was asked for it', () => {
    const text = read('accepted');
    for (const words of [
      'Contoso: ERP to Azure',
      'In 1 to 3 months',
      'CRM-4711',
      'autumn',
      'Nuria Pons',
      'Called [see Contact] ([see Contact]), wants an offer.',
      'Should close by 22 Feb 2027',
      '(92 days left)',
    ])
      expect(text).to.include(words);
    expect(text).not.to.include('nuria@partner.example').and.not.include('by 1 Feb 2027');
  });

  it('asks for the outcome when the close date has passed', () => {
    expect(read('accepted-late')).to.match(/^📅 The close date has passed It was 22 Feb 2027\./);
    const { lead } = LEADS['accepted']!;
    const lastDay = aView({ now: Date.parse('2027-02-22T22:00:00Z') });
    expect(readable(cards.lead(lead, lastDay))).not.to.include('has passed');
  });

  const outcomes: [string, RegExp][] = [
    ['won', /🏆 Won Won by Ana Ruiz, Sat 26 Dec, 10:30 Notes: Signed by \[see Contact\]\. /],
    ['lost', /🏁 Lost Ana Ruiz, Sun 22 Nov, 10:30 The customer chose another vendor /],
    ['rejected', /🚫 Rejected Ana Ruiz, .* Other Notes: \[see Contact\] hung up\. /],
    ['expired', /⌛ Expired Nobody answered by Sun 6 Dec, 10:30\./],
    ['error', /⚠️ Closed as an error Ana Ruiz, .* It is a duplicate /],
  ];
  for (const [state, words] of outcomes) {
    it(`tells how it ended, by whom and why: ${state}`, () => {
      expect(read(state)).to.match(words);
    });
  }

  it('shows the final value of a won lead', () => {
    expect(read('won')).to.include('Final value €31,500.50');
  });

  it('says until when it can be undone, and no longer than that', () => {
    expect(read('rejected-held')).to.include('Can be undone until 10:40 CET.');
    expect(read('rejected')).not.to.include('undone');
  });

  it('puts one line for this viewer on top', () => {
    const { lead, now } = LEADS['claimed']!;
    const card = cards.lead(lead, aView({ now, viewer: viewer(ana) }), { line: 'Ben was faster.' });
    expect(readable(card)).to.match(/^ℹ️ Ben was faster\. /);
  });

  it('shows the heart to whom it belongs', () => {
    const { lead } = LEADS['favorite']!;
    expect(readable(cards.lead(lead, aView({ viewer: viewer(ana) })))).to.include('♥ Favorite');
    expect(readable(cards.lead(lead, aView()))).not.to.include('♥');
  });

  it('does without what is not known', () => {
    const text = readable(cards.lead(aLead().from({ address: {}, contacts: [] }).build(), aView()));
    expect(text).to.include('51 to 250 employees').and.not.include('Timing');
  });

  it('names a partner who sent it, but not a customer, who is the contact', () => {
    const sentBy = (kind: 'partner' | 'customer'): string =>
      readable(
        cards.lead(
          aLead()
            .with({ sender: { kind, name: 'Rosa Gil' } })
            .build(),
          aView(),
        ),
      );
    expect(sentBy('partner')).to.include('sent by another partner (Rosa Gil)');
    expect(sentBy('customer')).to.include('sent by the customer').and.not.include('Rosa');
  });

  it('shows a country that it does not know by its code', () => {
    expect(readable(cards.lead(aLead().in('XX').build(), aView()))).to.include('XX');
  });
});

describe('The refresh of a shared card', () => {
  const refreshOf = (lead: Lead, changes: Parameters<typeof aView>[0] = {}) =>
    cards.lead(lead, aView(changes))['refresh'] as { userIds: string[]; action: Part } | undefined;

  it('names who has the lead, the admins and the managers, each once, by their Teams ids', () => {
    const lead = aLead().claimedBy(ana).build();
    expect(refreshOf({ ...lead, assignee: ana })?.userIds).to.deep.equal(['29:ana', '29:luis', '29:marta']);
    expect(refreshOf({ ...lead, assignee: ben })?.userIds).to.deep.equal([
      '29:ben',
      '29:ana',
      '29:luis',
      '29:marta',
    ]);
  });

  it('asks with the lead alone, for the state may be another by then', () => {
    const { lead } = LEADS['received']!;
    expect(refreshOf(lead)?.action).to.deep.include({
      type: 'Action.Execute',
      verb: 'lead.refresh',
      data: { leadId: lead.id },
    });
  });

  it('names sixty people at the most', () => {
    const admins = Array.from({ length: 80 }, (_, at): Person => ({
      id: `a${at}`,
      name: `A${at}`,
      teamsId: `29:a${at}`,
    }));
    expect(refreshOf(aLead().build(), { directory: { ...directory, admins } })?.userIds).to.have.length(60);
  });

  it('is left out where it would name nobody, and of a card that is one viewer’s own', () => {
    expect(
      refreshOf(aLead().build(), { directory: { admins: [{ id: 'x', name: 'X' }], managers: [] } }),
    ).to.equal(undefined);
    expect(refreshOf(aLead().build(), { viewer: viewer(ana) })).to.equal(undefined);
  });
});
