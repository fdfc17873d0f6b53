import { expect } from 'chai';
import { aLead } from '../support/leads.ts';
import { aView, ben, cards, VIEWERS } from './a-desk.ts';
import { partsOf, partsOfType, readable, textsOf, type Part } from './card-parts.ts';
import { complaintsOf, render } from './render.ts';
import { CONTACT_DATA } from './some-leads.ts';
import { aList, aNumber, anEmptyList, everyList, TEN } from './some-lists.ts';

const SIZE_MAX = 21 * 1024;
const long = (text: string, length: number): string => text.repeat(length).slice(0, length);

/** As much of everything as can be asked for: long names in letters of three bytes, the longest commands. */
const FULLEST = aList(
  Array.from({ length: 10 }, (_, n) =>
    aLead(n)
      .overdue()
      .from({ companyName: long('株式会社', 300), address: { city: long('東京', 200), country: 'JP' } })
      .claimedBy({ ...ben, name: long('語', 200) })
      .build(),
  ),
  {
    title: long('leads ', 300),
    tabs: aList([]).tabs.map((tab) => ({ ...tab, query: long('leads ', 600) })),
    chips: Array.from({ length: 30 }, () => ({ label: long('España ', 60), without: long('leads ', 600) })),
    currencies: Array.from({ length: 12 }, () => ({
      label: 'EUR (100,000)',
      isOn: false,
      query: long('leads ', 600),
    })),
    sorts: (['newest', 'oldest', 'expiring', 'value'] as const).map((sort) => ({
      ...{ sort, isOn: false },
      query: long('leads ', 600),
    })),
    here: { query: long('leads ', 80), cursor: long('x', 110), page: 99_999 },
    ignored: Array.from({ length: 40 }, () => 'ñandú'),
    next: { query: long('leads ', 600), cursor: long('x', 110), trail: long('x', 550), page: 3 },
    previous: { query: long('leads ', 600), cursor: long('x', 110), trail: long('x', 440), page: 1 },
  },
);

describe('The card of a list', () => {
  const view = aView({ viewer: VIEWERS.assignee });
  const all = everyList(cards) as { card: Part; summary: string }[];

  it('pleases the reference parser, and renders whole', () => {
    for (const { card } of all) {
      // Teams alone draws charts; what they say stands in the table, too.
      const complaints = complaintsOf(card).filter((text) => !text.includes('"Chart.'));
      expect(complaints).to.deep.equal([]);
      const drawn = render(card).textContent;
      for (const part of partsOfType(card, 'TextRun')) expect(drawn).to.include(part['text']);
    }
  });

  it('stays below three quarters of what Teams takes at its fullest', () => {
    const { card } = cards.list(FULLEST, aView({ ...view, locale: 'es' }));
    expect(Buffer.byteLength(JSON.stringify(card))).to.be.below(SIZE_MAX);
  });

  it('of a flood stays there too', () => {
    const id = long('x', 100);
    const leads = FULLEST.leads.map((lead) => ({ ...lead, posts: [{ channel: 'c', at: 0, flood: id }] }));
    const flood = {
      id,
      leads: Array.from({ length: 990 }, (_, n) => ({
        id: `lead ${n}`,
        ref: `L-${String(n).padStart(5, '0')}`,
      })),
      urgent: 500,
    };
    const line = long('語', 300);
    for (const page of [1, 2]) {
      const { card } = cards.flood(
        { kind: 'flood', flood, leads, page, line },
        aView({ ...view, locale: 'es' }),
      );
      expect(Buffer.byteLength(JSON.stringify(card)), `page ${page}`).to.be.below(SIZE_MAX);
    }
  });

  it('begins its summary with the number', () => {
    expect(cards.list(aList(TEN), view).summary).to.match(/^37\b/);
    expect(cards.list(aNumber(), view).summary).to.match(/^37\b/);
  });

  it('opens a lead with each line, and says on it who has the lead and how it stands', () => {
    const { card } = cards.list(aList(TEN), view);
    const lines = partsOfType(card, 'Container');
    expect(lines).to.have.length(TEN.length);
    for (const [at, line] of lines.entries()) {
      const { selectAction } = line as { selectAction: { verb: string; data: object } };
      expect(selectAction.verb).to.equal('lead.show');
      expect(selectAction.data).to.include({ leadId: TEN[at]?.id });
      expect(readable(line)).to.include(TEN[at]?.ref);
    }
    expect(readable(card)).to.include('🔥').and.to.include('You have it').and.to.include('Contact overdue');
  });

  it('has six buttons in a set at the most', () => {
    const { card } = cards.list(FULLEST, view);
    const sets = [card, ...partsOfType(card, 'ActionSet')].map((part) => part['actions'] as Part[]);
    expect(sets.map(({ length }) => length).filter((length) => length > 6)).to.deep.equal([]);
  });

  it('gives each Execute a fallback that says the same', () => {
    for (const part of all.flatMap(({ card }) => partsOfType(card, 'Action.Execute'))) {
      const { verb, data, fallback } = part as { verb: string; data: object; fallback: Part };
      expect(fallback).to.deep.include({ type: 'Action.Submit', data: { ...data, verb } });
    }
  });

  it('shows no contact data, no heart of somebody else, and no text that is a key or unbound', () => {
    const shared = cards.list(aList(TEN), aView()).card;
    expect(CONTACT_DATA.filter((data) => JSON.stringify(shared).includes(data))).to.deep.equal([]);
    expect(readable(shared)).not.to.include('❤️');
    for (const { card } of all)
      for (const { value } of textsOf(card)) expect(value).not.to.match(/\$\{|undefined|NaN|^list\./);
  });

  it('says so when no lead fits', () => {
    expect(readable(cards.list(anEmptyList(), view).card)).to.include('No lead fits');
    expect(readable(cards.list(aNumber(), view).card)).not.to.include('No lead fits');
  });

  it('takes what a customer wrote for text', () => {
    const name = '[win](https://evil.example) <at>Ana</at> {{DATE(2026-01-01)}}';
    const { card } = cards.list(aList([aLead().from({ companyName: name }).build()]), view);
    const written = partsOf(card).filter((part) => String(part['text']).includes('evil.example'));
    expect(written.map(({ type }) => type)).to.deep.equal(['TextRun']);
    expect(JSON.stringify(card)).not.to.match(/<at>|\{\{/);
  });
});
