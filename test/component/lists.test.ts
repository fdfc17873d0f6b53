import { expect } from 'chai';
import { inChannel, inPersonal, someone } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { aPostedLead } from '../support/posted-leads.ts';
import { cardOf, textsOf } from './reading.ts';

const ana = someone('Ana García');
const bob = someone('Bob Stone');
const channel = inChannel();
const chat = inPersonal(ana);

type Action = { title: string; verb?: string; data: Record<string, unknown> };
type Element = { type: string; actions?: Action[]; selectAction?: Action };
type Card = { body: Element[]; actions: Action[] };
type Said = { summary: string; card: Card };

describe('A list of leads', () => {
  let desk: TestDesk;
  const refs: string[] = [];

  before(async () => {
    desk = await startDesk();
    await desk.install(ana, channel);
    await desk.install(ana, chat);
    for (let n = 0; n < 23; n += 1) {
      const { body } = await desk.postLead(posted(n));
      refs.unshift(body.ref);
    }
    await desk.settle();
  });
  after(() => desk.stop());

  /** The answer to what somebody writes. */
  const ask = async (text: string, where = chat, who = ana): Promise<Said> => {
    const { calls } = await desk.watch(() => desk.say(who, where, text));
    const call = calls.findLast(({ method }) => method === 'POST');
    return {
      summary: (call?.body as { summary?: string } | undefined)?.summary ?? '',
      card: cardOf(call) as Card,
    };
  };
  const press = async (action: Action | undefined, who = ana, where = chat): Promise<Card> => {
    const { leadId, ...inputs } = (action?.data ?? {}) as Record<string, string>;
    const answer = await desk.click(who, where, {
      verb: action?.verb ?? 'none',
      ...(leadId === undefined ? {} : { leadId }),
      inputs,
    });
    expect(answer.type).to.equal('application/vnd.microsoft.card.adaptive');
    return answer.value as Card;
  };

  it('begins its summary with the number of leads found', async () => {
    expect((await ask('leads')).summary).to.match(/^23\b/);
  });

  it('names ten leads a page, the newest first, and the others on the pages after it', async () => {
    const first = (await ask('leads')).card;
    const second = await press(named(first, 'Next'));
    const third = await press(named(second, 'Next'));
    expect([first, second, third].map(refsOn)).to.deep.equal([
      refs.slice(0, 10),
      refs.slice(10, 20),
      refs.slice(20),
    ]);
    expect(named(third, 'Next')).to.equal(undefined);
    expect(named(first, 'Previous')).to.equal(undefined);
    const back = await press(named(third, 'Previous'));
    expect(refsOn(back)).to.deep.equal(refs.slice(10, 20));
    expect(refsOn(await press(named(back, 'Previous')))).to.deep.equal(refs.slice(0, 10));
  });

  it('shows each lead once when others arrive between two pages', async () => {
    const first = (await ask('leads')).card;
    const { body } = await desk.postLead(posted(23));
    refs.unshift(body.ref);
    const second = await press(named(first, 'Next'));
    expect(refsOn(second)).to.deep.equal(refs.slice(11, 21));
  });

  it('opens the card of the lead whose line is clicked', async () => {
    const { card } = await ask('leads');
    const line = card.body.find(({ selectAction }) => selectAction !== undefined);
    expect(line?.selectAction).to.include({ verb: 'lead.show' });
    const lead = await press(line?.selectAction);
    expect(textsOf(lead).join(' ')).to.include(refs[0]);
  });

  it('leads back from the card of a lead to the page from which it was opened, over every other card', async () => {
    const second = await press(named((await ask('leads')).card, 'Next'));
    const line = second.body.find(({ selectAction }) => selectAction !== undefined);
    const lead = await press(line?.selectAction);
    expect(refsOn(await press(backOn(lead)))).to.deep.equal(refsOn(second));
    for (const title of ['More', 'Contact', 'Accept', 'Claim']) {
      const there = await press(named(lead, title));
      const isBack = named(there, 'Back') ?? named(there, 'Cancel');
      const again = isBack === undefined ? there : await press(isBack);
      expect(refsOn(await press(backOn(again))), title).to.deep.equal(refsOn(second));
    }
    const alone = await desk.click(ana, chat, {
      verb: 'lead.show',
      leadId: String(line?.selectAction?.data['leadId']),
    });
    expect(backOn(alone.value as Card)).to.equal(undefined);
  });

  it('leads back to nowhere from a place that is none of its own', async () => {
    const { card } = await ask('leads');
    const line = card.body.find(({ selectAction }) => selectAction !== undefined);
    const leadId = String(line?.selectAction?.data['leadId']);
    for (const list of ['x', '1 -', 'one - leads', `1 - ${'leads '.repeat(80)}`, '0'.repeat(5_000)]) {
      const answer = await desk.click(ana, chat, { verb: 'lead.show', leadId, inputs: { list } });
      expect(backOn(answer.value as Card), list).to.equal(undefined);
    }
  });

  it('can be put in other orders', async () => {
    const { card } = await ask('leads');
    const sorts = card.body.flatMap(({ actions = [] }) => actions);
    const oldest = await press(sorts.find(({ title }) => title === 'Oldest'));
    expect(refsOn(oldest)).to.deep.equal(refs.toReversed().slice(0, 10));
    const titles = oldest.body.flatMap(({ actions = [] }) => actions).map(({ title }) => title);
    expect(titles).to.include.members(['Newest', '• Oldest', 'Ending first', 'By value']);
  });

  it('has the three tabs, each with the number of leads that it opens', async () => {
    const { card } = await ask('leads');
    const tabs = tabsOf(card);
    expect(tabs.map(({ title }) => title)).to.deep.equal([
      'Marketplace leads (16)',
      'Qualified leads (8)',
      'Favorites (0)',
    ]);
  });

  it('serves a page in every way that a click can come', async () => {
    const click = { verb: 'leads.page', inputs: { query: 'leads' } };
    for (const way of ['execute', 'fetch', 'submit'] as const)
      expect((await desk.clickBy(way, ana, chat, click)).text, way).to.include(refs[0]);
    const { calls } = await desk.watch(() =>
      desk.clickBy('message', ana, chat, { ...click, on: 'the-list' }),
    );
    expect(JSON.stringify(calls.at(-1)?.body)).to.include(refs[0]);
  });

  it('refuses a place in the list that it has not given', async () => {
    const click = { verb: 'leads.page', inputs: { query: 'leads', cursor: 'forged' } };
    const answer = await desk.click(ana, chat, click);
    expect(answer).to.include({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    expect(answer.value).to.include({ code: 'card.bad_request' });
  });

  it('shows in a channel no number of the favorites of one person, and no heart', async () => {
    const { card } = await ask('leads', channel);
    expect(tabsOf(card).at(-1)?.title).to.equal('Favorites');
    const lead = card.body.find(({ selectAction }) => selectAction !== undefined)?.selectAction?.data;
    await desk.click(ana, channel, { verb: 'lead.favorite', leadId: String(lead?.['leadId']) });
    expect(JSON.stringify((await ask('leads', channel)).card)).not.to.include('❤️');
    expect(JSON.stringify((await ask('leads')).card)).to.include('❤️');
    expect(tabsOf((await ask('leads')).card).at(-1)?.title).to.equal('Favorites (1)');
    const bobs = await ask('leads', inPersonal(bob), bob);
    expect(tabsOf(bobs.card).at(-1)?.title).to.equal('Favorites (0)');
  });

  it('tells nobody contact data', async () => {
    expect(JSON.stringify((await ask('leads')).card)).not.to.match(/@contoso\.example|600 000 000|Ana Ruiz/);
  });

  it('gives way to figures for who asks for these, and opens from them', async () => {
    const { summary, card } = await ask('stats');
    expect(summary).to.match(/^24\b/);
    expect(textsOf(card).join(' ')).to.include('Accept rate').and.to.include('Still to answer');
    expect(refsOn(await press(named(card, 'Show the list')))).to.deep.equal(refs.slice(0, 10));
  });

  it('says how many there are, and what it left out', async () => {
    const { summary, card } = await ask('how many leads from Spain wobbly?');
    expect(summary).to.match(/^24\b/);
    expect(textsOf(card).join(' ')).to.include('wobbly');
    const chips = card.body.flatMap(({ actions = [] }) => actions).map(({ title }) => title);
    expect(chips).to.deep.equal(['× from Spain']);
  });

  it('compares values within one currency, and says so', async () => {
    const { summary, card } = await ask('top 5 leads by value');
    expect(summary).to.match(/^5 leads, in EUR, the first 5, highest value first/);
    expect(refsOn(card)).to.have.length(5);
  });

  it('takes a part of the filter off by its chip', async () => {
    const { card } = await ask('leads from Mexico');
    expect(refsOn(card)).to.deep.equal([]);
    const chip = card.body.flatMap(({ actions = [] }) => actions).find(({ title }) => title.startsWith('×'));
    expect(refsOn(await press(chip))).to.deep.equal(refs.slice(0, 10));
  });

  it('is in Spanish for who asks in Spanish', async () => {
    expect(JSON.stringify((await ask('todos los leads')).card)).to.include('Favoritos');
  });
});

function posted(n: number): object {
  const receivedAt = new Date(Date.now() - (100 - n) * 60_000).toISOString();
  return aPostedLead({ receivedAt, qualification: n % 3 === 0 ? 'SalesQualified' : 'CustomerInquiry' });
}

function refsOn(card: Card): string[] {
  const text = JSON.stringify(card.body.filter(({ selectAction }) => selectAction !== undefined));
  return [...new Set(text.match(/\bL-[0-9A-Z]{5}\b/g))];
}

function tabsOf(card: Card): Action[] {
  return card.body.find(({ type }) => type === 'ActionSet')?.actions ?? [];
}

function backOn(card: Card): Action | undefined {
  return card.body.flatMap(({ actions = [] }) => actions).find(({ title }) => title === '‹ Back to the list');
}

function named(card: Card, title: string): Action | undefined {
  return card.actions.find((action) => action.title === title);
}
