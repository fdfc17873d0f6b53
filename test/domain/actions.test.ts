import { expect } from 'chai';
import type { Command } from '../../src/domain/commands.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { ben, NOW } from '../support/fixed-world.ts';
import {
  accept,
  edit,
  reject,
  win,
  accepted,
  received,
  anaAdmin,
  asAccepted,
  benAdmin,
  carla,
  carlaMember,
  does,
  isRefused,
  isUnchanged,
  saysOf,
  tellsOf,
  tries,
} from './acting.ts';

describe('editing a deal', () => {
  it('changes what is given and nothing else, and tells the source', () => {
    const lead = asAccepted(
      does(accepted.build(), edit({ notes: 'Wants it by May', estimatedCloseDate: '2027-05-01' })),
    );
    expect(lead.deal).to.deep.equal({
      ...asAccepted(accepted.build()).deal,
      notes: 'Wants it by May',
      estimatedCloseDate: '2027-05-01',
    });
    expect(tellsOf(lead)).to.deep.equal(['crm edited after 0 min']);
    expect(lead.history.at(-1)?.changes).to.deep.equal({
      notes: { from: 'Called, wants an offer', to: 'Wants it by May' },
      estimatedCloseDate: { from: '2027-02-22', to: '2027-05-01' },
    });
  });

  it('takes an id away that was emptied', () => {
    const withId = does(accepted.build(), edit({ crmId: 'C-1' }));
    expect(asAccepted(withId).deal.crmId).to.equal('C-1');
    expect(asAccepted(does(withId, edit({ crmId: '' }))).deal).not.to.have.property('crmId');
  });

  it('is refused when nothing would change, in whatever order the value is written', () => {
    isRefused(accepted.build(), edit({}), {}, 'lead.nothing_to_change');
    const value = { currency: 'EUR', amount: 25_000 };
    isRefused(accepted.build(), edit({ estimatedValue: value, crmId: '' }), {}, 'lead.nothing_to_change');
  });
});

describe('the small actions', () => {
  const by = carlaMember;

  it('add a person to a deal, and the same one only once', () => {
    const add: Command = { action: 'person', input: { name: 'Pia', phone: '+34 600' } };
    const lead = does(accepted.build(), add);
    expect(asAccepted(lead).deal.people).to.deep.equal([{ name: 'Pia', phone: '+34 600' }]);
    isUnchanged(lead, add, {}, 'repeat');
    expect(
      asAccepted(does(lead, { action: 'person', input: { name: 'Pia', email: 'p@x.example' } })).deal.people,
    ).to.have.lengthOf(2);
  });

  it('let a member claim, and nobody take it from them by claiming', () => {
    const lead = does(received.build(), { action: 'claim' }, { by });
    expect(lead.assignee).to.deep.equal(carla);
    isUnchanged(lead, { action: 'claim' }, { by }, 'same');
    expect(
      isRefused(lead, { action: 'claim' }, { by: benAdmin }, 'lead.has_assignee').assignee,
    ).to.deep.equal(carla);
  });

  it('say in the thread who is given a lead, unless they take it themselves', () => {
    const assign: Command = { action: 'assign', input: { person: ben } };
    expect(saysOf(does(received.build(), assign))).to.deep.equal(['one: assigned']);
    expect(saysOf(does(received.build(), assign, { by: benAdmin }))).to.deep.equal([]);
    isUnchanged(does(received.build(), assign), assign, {}, 'same');
  });

  it('give a lead back', () => {
    const lead = does(received.claimedBy(carla).build(), { action: 'release' }, { by });
    expect(lead).not.to.have.property('assignee');
    isRefused(lead, { action: 'release' }, {}, 'lead.no_assignee');
  });

  it('mark the customer contacted once, with how and by whom, which ends the contact clock', () => {
    const urgent = received.urgent().build();
    const contacted: Command = { action: 'contacted', input: { how: 'phone', note: 'Back on Monday' } };
    const lead = does(urgent, contacted, { by });
    expect(lead.contacted).to.deep.equal({ at: NOW, by: carla, how: 'phone', note: 'Back on Monday' });
    expect(urgent.wakeAt).to.equal(NOW + DAY);
    expect(does(lead, { action: 'claim' }).contacted).to.equal(lead.contacted);
    isUnchanged(lead, contacted, { by: benAdmin }, 'same');
  });

  it('let each person like a lead for themselves, without a new revision or a new picture', () => {
    const like = (on?: boolean): Command => ({ action: 'favorite', input: on === undefined ? {} : { on } });
    const lead = does(does(received.build(), like(), { by }), like(true));
    expect(lead.favorites).to.deep.equal(['carla', 'ana']);
    expect([lead.revision, lead.effects.length]).to.deep.equal([received.build().revision, 0]);
    expect(does(lead, like(), { by }).favorites).to.deep.equal(['ana']);
    isUnchanged(lead, like(true), { by }, 'same');
    const click: Command = { action: 'favorite', input: { click: 'activity' } };
    isUnchanged(does(received.build(), click, { by }), click, { by }, 'same');
    expect(does(does(received.build(), click), click, { by }).favorites).to.have.length(2);
    isUnchanged(received.build(), like(false), { by }, 'same');
  });

  it('put a reminder off, never to a past moment and never past a clock', () => {
    const snooze = (until: number): Command => ({ action: 'snooze', input: { until } });
    const lead = received
      .urgent()
      .expiring(NOW + 10 * DAY)
      .build();
    expect(does(lead, snooze(NOW + DAY)).snooze).to.deep.equal({ from: NOW, until: NOW + DAY });
    isRefused(lead, snooze(NOW), {}, 'lead.snooze_past_clock');
    isRefused(lead, snooze(NOW + 3 * DAY), {}, 'lead.snooze_past_clock');
    const called = received
      .urgent()
      .expiring(NOW + 10 * DAY)
      .contactedBy(carla)
      .build();
    expect(does(called, snooze(NOW + 3 * DAY)).snooze?.until).to.equal(NOW + 3 * DAY);
    isRefused(called, snooze(NOW + 10 * DAY), {}, 'lead.snooze_past_clock');
    expect(does(accepted.build(), snooze(NOW + 300 * DAY)).snooze?.until).to.equal(NOW + 300 * DAY);
  });

  it('put off anew what a running snooze put off, and nothing older', () => {
    const snooze = (until: number): Command => ({ action: 'snooze', input: { until } });
    const once = does(received.build(), snooze(NOW + 2 * HOUR));
    const twice = does(once, snooze(NOW + 5 * HOUR), { at: NOW + HOUR });
    expect(twice.snooze).to.deep.equal({ from: NOW, until: NOW + 5 * HOUR });
    const later = does(once, snooze(NOW + 5 * HOUR), { at: NOW + 2 * HOUR });
    expect(later.snooze).to.deep.equal({ from: NOW + 2 * HOUR, until: NOW + 5 * HOUR });
    isUnchanged(once, snooze(NOW + 2 * HOUR), { at: NOW + HOUR }, 'same');
  });
});

describe('a refusal', () => {
  it('says who may, and what ended the discussion', () => {
    const { who } = isRefused(received.build(), reject, { by: carlaMember }, 'lead.role_forbids');
    expect(who).to.deep.equal(['admin']);
    const { last } = isRefused(received.rejected().build(), accept, { by: benAdmin }, 'lead.stage_forbids');
    expect(last).to.deep.include({
      action: 'reject',
      by: { kind: 'person', id: 'ana', name: 'Ana Ruiz' },
      at: NOW,
    });
  });

  it('leaves the lead alone', () => {
    const lead = received.build();
    const before = structuredClone(lead);
    tries(lead, win, { by: anaAdmin });
    tries(lead, accept, { by: anaAdmin });
    expect(lead).to.deep.equal(before);
  });
});
