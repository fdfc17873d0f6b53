import { expect } from 'chai';
import type { Notice } from '../../src/domain/effects.ts';
import { DAY } from '../../src/domain/time.ts';
import { NOW } from '../support/fixed-world.ts';
import { aView, ben, cards, luis } from './a-desk.ts';
import { partsOfType } from './card-parts.ts';
import { aFullLead, LEADS } from './some-leads.ts';

const END = NOW + 14 * DAY;

describe('Other notices', () => {
  const say = (notice: Notice, state: string, locale: 'en' | 'es' = 'en') => {
    const { lead, now } = LEADS[state]!;
    return cards.notice(notice, lead, aView({ now, locale }));
  };

  const rows: [Notice, string, string, string][] = [
    [
      { kind: 'outcome', outcome: 'won' },
      'won',
      '🏆 L-7K3QF is won. Reported by Ana Ruiz.',
      '🏆 L-7K3QF: Contoso is won. Nothing more to do.',
    ],
    [
      { kind: 'outcome', outcome: 'lost' },
      'lost',
      'L-7K3QF is lost: the customer chose another vendor. Reported by Ana Ruiz.',
      'L-7K3QF: Contoso is lost. Nothing more to do.',
    ],
    [
      { kind: 'outcome', outcome: 'rejected' },
      'rejected',
      'L-7K3QF was rejected by Ana Ruiz: other.',
      'L-7K3QF: Contoso was rejected. Nothing more to do.',
    ],
    [
      { kind: 'outcome', outcome: 'error' },
      'error',
      'L-7K3QF was closed as an error by Ana Ruiz: it is a duplicate.',
      'L-7K3QF: Contoso was closed as an error. Nothing more to do.',
    ],
    [
      { kind: 'outcome', outcome: 'rejected' },
      'rejected-held',
      'L-7K3QF was rejected by Ana Ruiz: we cannot meet the requirements. It can be undone until 10:40 CET; then the outside is told.',
      'L-7K3QF: Rejected. Until 10:40 CET it can be undone.',
    ],
    [
      { kind: 'told', audience: 'customer', event: 'rejected' },
      'rejected',
      'The customer was told by e-mail that L-7K3QF cannot be taken, and asked to choose another partner.',
      'L-7K3QF: the customer was told. Nothing to do.',
    ],
    [
      { kind: 'told', audience: 'sender', event: 'expired', problem: 'mail-off' },
      'expired',
      'The sender could not be told about L-7K3QF (no mail server is set up). Please tell them yourselves.',
      'L-7K3QF: the sender could not be told. Please tell them yourselves.',
    ],
    [
      { kind: 'told', audience: 'customer', event: 'rejected', problem: 'abuse' },
      'rejected',
      'The customer was not told about L-7K3QF: rejected as abuse.',
      'L-7K3QF: the customer was not told. Nothing to do.',
    ],
  ];
  for (const [notice, state, text, summary] of rows) {
    it(text, () => {
      expect(say(notice, state)).to.deep.equal({ text, summary, mentions: [] });
    });
  }

  it('call the admins when telling somebody failed', () => {
    const refused = { kind: 'told', audience: 'customer', event: 'rejected', problem: 'Smtp550' } as const;
    const { text, mentions } = say(refused, 'rejected');
    expect(text).to.match(/^The customer could not be told about L-7K3QF \(error Smtp550\)\. .*<at>/);
    expect(mentions.map(({ person }) => person)).to.deep.equal(aView().directory.admins);
    const missed = {
      kind: 'told',
      audience: 'source',
      receiver: 'crm',
      event: 'won',
      problem: 'Status500',
    } as const;
    expect(say(missed, 'won').text).to.match(
      /^The receiver crm could not be told about L-7K3QF \(error Status500\)\. .*<at>/,
    );
  });

  it('speak Spanish as well', () => {
    expect(say({ kind: 'told', audience: 'customer', event: 'rejected' }, 'rejected', 'es').text).to.equal(
      'Se avisó por correo al cliente de que no podemos atender L-7K3QF y se le pidió que elija otro partner.',
    );
    expect(say({ kind: 'outcome', outcome: 'lost' }, 'lost', 'es').text).to.equal(
      'L-7K3QF está perdido: el cliente eligió a otro proveedor. Lo indicó Ana Ruiz.',
    );
  });

  it('say who undid the last step', () => {
    const lead = aFullLead().rejected().does({ action: 'undo' }).build();
    expect(cards.notice({ kind: 'undone' }, lead, aView()).text).to.equal(
      'L-7K3QF: the last step was undone by Ana Ruiz. The lead is open again.',
    );
  });

  it('mention the person to whom a lead was assigned', () => {
    const message = say({ kind: 'assigned', person: ben, by: luis.name }, 'received');
    expect(message.text).to.equal(
      '<at>Ben Okafor</at>, Luis Gil assigned L-7K3QF to you. Answer it by Sun 6 Dec, 10:30 CET.',
    );
    expect(message.mentions).to.deep.equal([{ person: ben, text: '<at>Ben Okafor</at>' }]);
    expect(message.summary).to.equal('L-7K3QF was assigned to Ben Okafor. Open the lead and answer it.');
  });
});

describe('The report on an expired lead', () => {
  it('tells from the lead’s own history how it came to this', () => {
    const lead = aFullLead()
      .delivered()
      .after(2 * DAY)
      .claimedBy(ben)
      .expired()
      .build();
    const history = [
      ...lead.history.slice(0, -1),
      {
        at: NOW + 7 * DAY,
        by: { kind: 'clock' },
        action: 'remind',
        changes: { clock: { to: 'answer' } },
      } as const,
      {
        at: NOW + 11 * DAY,
        by: { kind: 'clock' },
        action: 'remind',
        changes: { clock: { to: 'answer' } },
      } as const,
      ...lead.history.slice(-1),
    ];
    const { card } = cards.notice(
      { kind: 'outcome', outcome: 'expired' },
      { ...lead, history },
      aView({ now: END }),
    );
    const lines = partsOfType(card!, 'TextRun')
      .map((run) => String(run['text']))
      .filter((text) => text.startsWith('•'));
    expect(lines).to.deep.equal([
      '• Received Sun 22 Nov, 10:30',
      '• First posted Sun 22 Nov, 10:30, at once',
      '• 2 reminders: Sun 29 Nov, 10:30; Thu 3 Dec, 10:30',
      '• Opened or handled by Ben Okafor',
      '• Ben Okafor had it at the end',
      '• Longest time in which nobody did anything: 12 days, from Tue 24 Nov, 10:30 to Sun 6 Dec, 10:30',
    ]);
  });
});
