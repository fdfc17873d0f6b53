import { expect } from 'chai';
import type { Lead } from '../../src/domain/lead.ts';
import { NOW } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { aView, ben, cards, everyView, marta, viewer, zoe } from './a-desk.ts';
import { LEADS } from './some-leads.ts';

const PAGES = ['main', 'more'] as const;

/** A lead that somebody looked at: what is drawn of it from now on is held on to. */
function lookedAt(lead: Lead): Lead {
  cards.lead(lead, aView());
  return lead;
}

describe('The card of a lead is drawn once', () => {
  for (const [state, { lead, now }] of Object.entries(LEADS))
    it(`and is what each viewer would have been drawn alone: ${state}`, () => {
      for (const { name, view } of everyView(now))
        for (const page of PAGES)
          for (const line of ['', 'Ben was faster.']) {
            const alone = structuredClone(lead);
            expect(cards.lead(lead, view, { page, line }), name).to.deep.equal(
              cards.lead(alone, view, { page, line }),
            );
            expect(cards.summary(lead, view), name).to.equal(cards.summary(alone, view));
          }
    });

  it('for two people who see the same', () => {
    const lead = lookedAt(aLead().build());
    const [one, other] = [zoe, { ...zoe, id: 'zoltan', name: 'Zoltan' }].map((person) =>
      cards.lead(lead, aView({ viewer: viewer(person) })),
    );
    expect(one).to.equal(other);
  });

  it('and is not held on to when nobody else looks', () => {
    const lead = aLead().build();
    const [first, second, third] = [1, 2, 3].map(() => cards.lead(lead, aView()));
    expect(second).not.to.equal(first);
    expect(third).to.equal(second);
    const [later, again] = [1, 2].map(() => cards.lead(lead, aView({ now: NOW + 1_000 })));
    expect(again).not.to.equal(later);
  });

  const differently: Record<string, (lead: Lead) => [Lead, ReturnType<typeof aView>]> = {
    'who has it': (lead) => [lead, aView({ viewer: viewer(ben) })],
    'who has a role': (lead) => [lead, aView({ viewer: { ...viewer(marta), roles: ['admin', 'member'] } })],
    'who reads another language': (lead) => [lead, aView({ viewer: viewer(zoe), locale: 'es' })],
    'who is elsewhere': (lead) => [lead, aView({ viewer: viewer(zoe), timeZone: 'America/Mexico_City' })],
    'who comes from a list': (lead) => [lead, aView({ viewer: viewer(zoe), list: '1 - leads' })],
    'who has dialogs': (lead) => [lead, aView({ viewer: viewer(zoe), forms: 'dialog' })],
    everybody: (lead) => [lead, aView()],
    'who looks a second later': (lead) => [lead, aView({ viewer: viewer(zoe), now: NOW + 1_000 })],
    'who sees it after a change': (lead) => [{ ...lead }, aView({ viewer: viewer(zoe) })],
  };
  for (const [who, given] of Object.entries(differently))
    it(`but another time for ${who}`, () => {
      const lead = lookedAt(aLead().claimedBy(ben).build());
      const first = cards.lead(lead, aView({ viewer: viewer(zoe) }));
      expect(cards.lead(...given(lead))).not.to.equal(first);
    });

  it('but another time for whose favorite it is', () => {
    const lead = lookedAt(aLead().favoriteOf(marta).build());
    const [one, other] = [zoe, marta].map((person) => cards.lead(lead, aView({ viewer: viewer(person) })));
    expect(one).not.to.equal(other);
  });

  it('and asks nobody who has lost their role meanwhile for a look of their own', () => {
    const lead = lookedAt(aLead().build());
    const usersOf = (card: object): unknown => (card as { refresh?: { userIds: string[] } }).refresh?.userIds;
    const [before, after] = [aView(), aView({ directory: { admins: [ben], managers: [] } })];
    expect(usersOf(cards.lead(lead, before))).to.deep.equal(['29:ana', '29:luis', '29:marta']);
    expect(usersOf(cards.lead(lead, after))).to.deep.equal(['29:ben']);
  });
});
