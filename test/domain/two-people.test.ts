import { expect } from 'chai';
import { HOUR } from '../../src/domain/time.ts';
import { ben, NOW } from '../support/fixed-world.ts';
import {
  accept,
  assign,
  claim,
  edit,
  lose,
  reject,
  undo,
  win,
  accepted,
  anaAdmin,
  asAccepted,
  benAdmin,
  carla,
  carlaMember,
  does,
  isRefused,
  isUnchanged,
  received,
  website,
} from './acting.ts';

const MINUTE = 60_000;

const open = received.build();
const dealt = accepted.build();

describe('two people at once', () => {
  it('the first click wins, and the second person hears who did what, when', () => {
    const lead = does(open, reject, { by: anaAdmin, at: NOW + MINUTE });
    const { last } = isRefused(lead, accept, { by: benAdmin, seen: open.revision }, 'lead.stage_forbids');
    expect(last).to.deep.include({
      action: 'reject',
      at: NOW + MINUTE,
      by: { kind: 'person', id: 'ana', name: 'Ana Ruiz' },
    });
  });

  it('the first of two who accept has it', () => {
    const lead = does(open, accept, { by: benAdmin });
    isRefused(lead, accept, { by: anaAdmin, seen: open.revision }, 'lead.stage_forbids');
    expect(lead.assignee).to.deep.equal(ben);
  });

  it('the first of two who close a deal says how it ended', () => {
    isRefused(
      does(dealt, win, { by: anaAdmin }),
      lose,
      { by: benAdmin, seen: dealt.revision },
      'lead.stage_forbids',
    );
  });

  it('who accepts a lead that somebody has claimed meanwhile is told so first', () => {
    const lead = does(open, claim, { by: carlaMember });
    const { since } = isRefused(lead, accept, { seen: open.revision }, 'lead.changed_since');
    expect(since.map(({ action, by }) => [action, by])).to.deep.equal([
      ['claim', { kind: 'person', id: 'carla', name: 'Carla Vega' }],
    ]);
    expect(does(lead, accept, { seen: lead.revision }).assignee).to.deep.equal(carla);
  });

  it('who accepts a lead that the source has changed meanwhile is told so first', () => {
    const lead = does(open, { action: 'update', input: { locale: 'pt' } }, { by: website });
    isRefused(lead, accept, { seen: open.revision }, 'lead.changed_since');
  });

  it('who wins a deal that somebody has edited meanwhile is told so first', () => {
    const lead = does(dealt, edit({ notes: 'They hesitate' }), { by: benAdmin });
    isRefused(lead, win, { by: anaAdmin, seen: dealt.revision }, 'lead.changed_since');
  });

  it('the first of two who claim has it', () => {
    const lead = does(open, claim, { by: carlaMember });
    const { since } = isRefused(lead, claim, { by: benAdmin, seen: open.revision }, 'lead.changed_since');
    expect(since[0]?.by).to.deep.include({ id: 'carla' });
    isRefused(lead, claim, { by: benAdmin, seen: lead.revision }, 'lead.has_assignee');
  });

  it('an assignment minds another assignment, and nothing else', () => {
    const claimed = does(open, claim, { by: carlaMember });
    isRefused(claimed, assign(), { by: anaAdmin, seen: open.revision }, 'lead.changed_since');
    const contacted = does(open, { action: 'contacted', input: {} }, { by: carlaMember });
    expect(does(contacted, assign(), { by: anaAdmin, seen: open.revision }).assignee).to.deep.equal(ben);
  });

  it('accepting gives the lead to somebody, which a release minds', () => {
    const claimed = does(open, claim, { by: carlaMember });
    const given = does(claimed, assign(), { by: anaAdmin });
    isRefused(given, { action: 'release' }, { by: benAdmin, seen: claimed.revision }, 'lead.changed_since');
  });

  it('the same person may go on from what they saw before their own change', () => {
    const lead = does(open, claim, { by: anaAdmin });
    expect(does(lead, accept, { by: anaAdmin, seen: open.revision }).stage).to.equal('accepted');
  });

  it('what the clock and the sending of messages do stands in nobody’s way', () => {
    const urgent = received.urgent().build();
    const later = received
      .urgent()
      .after(72 * HOUR)
      .overdue()
      .delivered()
      .build();
    expect(later.history.map(({ action }) => action)).to.include('overdue');
    expect(does(later, accept, { at: NOW + 73 * HOUR, seen: urgent.revision }).stage).to.equal('accepted');
  });

  it('without a version the present state counts', () => {
    const lead = does(open, claim, { by: carlaMember });
    expect(does(lead, accept, { by: anaAdmin }).stage).to.equal('accepted');
  });
});

describe('two edits at once', () => {
  const seen = dealt.revision;
  const first = does(dealt, edit({ notes: 'Wants it by May' }), { by: benAdmin, seen, at: NOW + MINUTE });

  it('of different fields are both kept', () => {
    const both = does(first, edit({ crmId: 'C-7' }), { by: anaAdmin, seen });
    expect(asAccepted(both).deal).to.deep.include({ notes: 'Wants it by May', crmId: 'C-7' });
  });

  it('of different fields are both kept when each form sends every field as it was', () => {
    const { dealName, estimatedValue, estimatedCloseDate, notes } = asAccepted(dealt).deal;
    const form = { dealName, estimatedValue, estimatedCloseDate, notes, crmId: 'C-7', campaignId: '' };
    const both = does(first, edit(form), { by: anaAdmin, seen });
    expect(asAccepted(both).deal).to.deep.include({ notes: 'Wants it by May', crmId: 'C-7' });
    expect(both.history.at(-1)?.changes).to.have.all.keys('crmId');
  });

  it('of the same field ask the second person, naming the field, who changed it, and when', () => {
    const clash = edit({ notes: 'Wants it by June', crmId: 'C-7' });
    const { fields, since } = isRefused(first, clash, { by: anaAdmin, seen }, 'lead.field_conflict');
    expect(fields).to.deep.equal(['notes']);
    expect(since).to.have.lengthOf(1);
    expect(since[0]).to.deep.include({
      at: NOW + MINUTE,
      by: { kind: 'person', id: 'ben', name: 'Ben Okafor' },
    });
    expect(since[0]?.changes?.['notes']).to.deep.equal({
      from: 'Called, wants an offer',
      to: 'Wants it by May',
    });
  });

  it('of the same field go through once the second person has seen the first', () => {
    const both = does(first, edit({ notes: 'Wants it by June' }), { by: anaAdmin, seen: first.revision });
    expect(asAccepted(both).deal.notes).to.equal('Wants it by June');
  });

  it('to the same value are no conflict, and nothing is left to do', () => {
    isUnchanged(first, edit({ notes: 'Wants it by May' }), { by: anaAdmin, seen }, 'same');
  });

  it('by one person are no conflict', () => {
    const both = does(first, edit({ notes: 'Wants it by June' }), { by: benAdmin, seen });
    expect(asAccepted(both).deal.notes).to.equal('Wants it by June');
  });

  it('do not mind the notes of somebody who closed the deal and took it back', () => {
    const closed = does(dealt, { action: 'win', input: { notes: 'Signed' } }, { by: benAdmin });
    const back = does(closed, undo, { by: benAdmin });
    const lead = does(back, edit({ notes: 'Not signed yet' }), { by: anaAdmin, seen });
    expect(asAccepted(lead).deal.notes).to.equal('Not signed yet');
  });
});
