import { expect } from 'chai';
import type { Refusal } from '../../src/domain/decision.ts';
import type { Action } from '../../src/domain/lifecycle.ts';
import { HOUR } from '../../src/domain/time.ts';
import type { Locale } from '../../src/domain/words.ts';
import { NOW } from '../support/fixed-world.ts';
import { ana, aView, ben, cards, directory, viewer } from './a-desk.ts';
import { aFullLead, LEADS } from './some-leads.ts';

const claimed = LEADS['claimed']!.lead;
const refuse = (refusal: Refusal, lead = claimed, locale: Locale = 'en'): string =>
  cards.refusal(refusal, lead, aView({ locale }));

describe('A refused click', () => {
  const last = { at: NOW, by: { kind: 'person', id: 'ben', name: 'Ben Okafor' }, action: 'accept' } as const;
  const rows: [Refusal, string, string][] = [
    [
      { code: 'lead.stage_forbids', action: 'reject', last },
      'Ben Okafor accepted the lead (Sun 22 Nov, 10:30). That is why this is no longer possible.',
      'Ben Okafor aceptó el lead (dom 22 nov, 10:30). Por eso ya no es posible.',
    ],
    [
      { code: 'lead.role_forbids', action: 'accept', who: ['admin'] },
      'Only a referral admin (Ana Ruiz or Luis Gil) can accept a lead.',
      'Solo un administrador de referencias (Ana Ruiz o Luis Gil) puede aceptar un lead.',
    ],
    [
      { code: 'lead.role_forbids', action: 'win', who: ['admin', 'assignee'] },
      'Only a referral admin (Ana Ruiz or Luis Gil) or Ben Okafor, who has the lead, can mark a lead as won.',
      'Solo un administrador de referencias (Ana Ruiz o Luis Gil) o Ben Okafor, que lleva el lead, puede marcar un lead como ganado.',
    ],
    [
      { code: 'lead.changed_since', action: 'accept', since: [last] },
      'Meanwhile: Ben Okafor accepted the lead (Sun 22 Nov, 10:30). Please look at the lead as it is now, then decide again.',
      'Entretanto: Ben Okafor aceptó el lead (dom 22 nov, 10:30). Conviene mirar el lead tal como está ahora y volver a decidir.',
    ],
    [
      {
        code: 'lead.field_conflict',
        action: 'edit',
        fields: ['notes', 'estimatedValue'],
        since: [last, last],
      },
      'Ben Okafor changed the same meanwhile: Notes and Estimated value. What you typed is kept. Check it and send it again.',
      'Ben Okafor cambió lo mismo entretanto: Notas e Importe estimado. Lo escrito se conserva; conviene revisarlo y enviarlo de nuevo.',
    ],
    [
      { code: 'lead.has_assignee', action: 'claim', assignee: ben },
      'Ben Okafor has this lead already. A referral admin can assign it to somebody else.',
      'Ben Okafor ya lleva este lead. Un administrador de referencias puede asignarlo a otra persona.',
    ],
    [
      { code: 'lead.informational', action: 'accept' },
      'This lead needs no answer: the customer chose “Contact me”.',
      'Este lead no necesita respuesta: el cliente eligió «Contactar conmigo».',
    ],
  ];
  for (const [refusal, english, spanish] of rows) {
    it(`tells ${refusal.code} in words: ${english}`, () => {
      expect(refuse(refusal)).to.equal(english);
      expect(refuse(refusal, claimed, 'es')).to.equal(spanish);
    });
  }

  it('names three admins and counts the rest, and none whose name is unknown', () => {
    const role: Refusal = { code: 'lead.role_forbids', action: 'accept', who: ['admin'] };
    const admins = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ id: name.toLowerCase(), name }));
    const many = aView({ directory: { ...directory, admins } });
    expect(cards.refusal(role, claimed, many)).to.include('(A, B, C or 2 more)');
    const unknown = aView({ directory: { ...directory, admins: [{ id: 'x', name: 'x' }] } });
    expect(cards.refusal(role, claimed, unknown)).to.equal('Only a referral admin can accept a lead.');
  });

  it('names who could undo what was done', () => {
    const { lead } = LEADS['rejected-held']!;
    const text = refuse({ code: 'lead.role_forbids', action: 'undo', who: ['doer', 'admin'] }, lead);
    expect(text).to.equal(
      'Only Ana Ruiz, who did it, or a referral admin (Ana Ruiz or Luis Gil) can undo this.',
    );
  });
});

describe('A confirmation', () => {
  const said = (action: Action, state: string): string => {
    const { lead, now } = LEADS[state]!;
    return cards.done(action, lead, aView({ now, viewer: viewer(ana) }));
  };

  it('is short and names the lead', () => {
    expect(said('accept', 'accepted')).to.equal('L-7K3QF is accepted.');
    expect(said('claim', 'claimed')).to.equal('You now have L-7K3QF.');
    expect(said('assign', 'claimed')).to.equal('L-7K3QF is assigned to Ben Okafor.');
  });

  it('says until when it can be undone', () => {
    expect(said('reject', 'rejected-held')).to.equal('L-7K3QF is rejected. You can undo it until 10:40 CET.');
    expect(said('reject', 'rejected')).to.equal('L-7K3QF is rejected.');
  });

  it('knows a favorite from one that is none any more', () => {
    expect(said('favorite', 'favorite')).to.equal('L-7K3QF is one of your favorites.');
    expect(said('favorite', 'received')).to.equal('L-7K3QF is no longer one of your favorites.');
  });

  it('says when the next reminder comes', () => {
    const lead = aFullLead()
      .claimedBy(ben)
      .does({ action: 'snooze', input: { until: NOW + HOUR } })
      .build();
    expect(cards.done('snooze', lead, aView())).to.equal('L-7K3QF: I will remind again Sun 22 Nov, 11:30.');
  });
});

describe('The summary of a root post', () => {
  const rows: [string, string][] = [
    ['received', 'L-7K3QF: new lead from Contoso – accept or reject it by Sun 6 Dec, 10:30.'],
    ['urgent', '🔥 L-7K3QF: Contoso asked to be called. Contact them by Wed 25 Nov, 10:30.'],
    ['overdue', '⏰ L-7K3QF: Contoso has waited for a call for too long. Contact them now.'],
    ['informational', 'L-7K3QF: Contoso chose “Free trial”. No answer is needed.'],
    ['accepted', 'L-7K3QF: Contoso is accepted. Report the outcome by 22 Feb 2027.'],
    ['expired', 'L-7K3QF: Contoso has expired. See in the thread how it came to this.'],
  ];
  for (const [state, summary] of rows) {
    it(summary, () => {
      const { lead, now } = LEADS[state]!;
      expect(cards.summary(lead, aView({ now }))).to.equal(summary);
    });
  }
});
