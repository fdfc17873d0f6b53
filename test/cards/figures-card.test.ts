import { expect } from 'chai';
import { DAY, HOUR } from '../../src/domain/time.ts';
import type { Figures } from '../../src/domain/figures.ts';
import { CLOSE_REASONS, LOCALES } from '../../src/domain/words.ts';
import { aView, cards, VIEWERS } from './a-desk.ts';
import { partsOf, partsOfType, readable as textsOf, type Part } from './card-parts.ts';
import { noFigures, someFigures, someGroups } from './some-lists.ts';

const SIZE_MAX = 21 * 1024;
const long = (text: string, length: number): string => text.repeat(length).slice(0, length);
const view = aView({ viewer: VIEWERS.assignee });

const { figures: SOME } = someFigures();

/** All that can be told, of as much as there can be. */
const MUCH: Figures = {
  counts: SOME.counts,
  reasons: (['rejected', 'lost'] as const).flatMap((outcome) =>
    CLOSE_REASONS.map((reason) => ({ outcome, reason, count: 12_345 })),
  ),
  answered: { median: 5 * HOUR, ninth: 3 * DAY },
  won: { median: 41 * DAY, ninth: 90 * DAY },
  pipeline: ['EUR', 'USD', 'GBP', 'MXN', 'JPY', 'CHF', 'BRL'].map((currency) => ({
    ...{ currency, amount: 123_456_789.5, count: 12_345 },
  })),
  earned: ['EUR', 'USD'].map((currency) => ({ currency, amount: 1, count: 2 })),
};

/** Everything around it at its longest, too. */
const around = (command: string) => ({
  title: long('leads ', 300),
  chips: Array.from({ length: 30 }, () => ({ label: long('España ', 60), without: command })),
  ignored: Array.from({ length: 40 }, () => 'ñandú'),
  periods: Array.from({ length: 6 }, () => ({ label: 'Trimestre pasado', isOn: false, query: command })),
  groups: Array.from({ length: 6 }, () => ({ label: 'Por responsable', isOn: false, query: command })),
  open: { query: command },
});

const lines = (query: string) =>
  Array.from({ length: 10 }, (_, n) => ({
    ...{ value: `key-${n}`, name: long('株式会社', 300), count: 12_345, query },
    rated: { accepted: 7, rejected: 2, expired: 1, won: 3 },
  }));

const readable = (card: Part): string => textsOf(card).replaceAll(/\s+/g, ' ');
const bytesOf = (card: object): number => Buffer.byteLength(JSON.stringify(card));
const queriesOf = (card: Part): unknown[] =>
  partsOfType(card, 'Container').flatMap(({ selectAction }) =>
    selectAction === undefined ? [] : [(selectAction as { data: { query: string } }).data.query],
  );

describe('The card of figures', () => {
  it('stays below three quarters of what Teams takes, whatever the length of the question', () => {
    for (const locale of LOCALES)
      for (const length of [20, 120, 300, 600]) {
        const command = long('leads country:ES ', length);
        const wide = { ...view, locale };
        const figures = cards.figures({ ...someFigures(MUCH, command), ...around(command) }, wide);
        const groups = cards.groups(someGroups({ ...around(command), lines: lines(command) }), wide);
        expect(bytesOf(figures.card), `figures, ${length}`).to.be.below(SIZE_MAX);
        expect(bytesOf(groups.card), `groups, ${length}`).to.be.below(SIZE_MAX);
      }
  });

  it('opens a list with each of its numbers, and has a button for each period and group', () => {
    const list = someFigures();
    const { card } = cards.figures(list, view);
    const { received, open, accepted, rejected, expired, underway, won, lost, error, prompt } =
      list.lists.counts;
    const counts = [received, open, accepted, rejected, expired, underway, won, lost, error, prompt];
    const { reasons, pipeline, earned } = list.lists;
    expect(queriesOf(card)).to.deep.equal([...counts, ...reasons, ...pipeline, ...earned]);
    const buttons = partsOfType(card, 'Action.Execute').map(({ data }) => (data as { query: string }).query);
    for (const { query } of [...list.periods, ...list.groups]) expect(buttons).to.include(query);
  });

  it('shows every number all the same where there is no room for their lists', () => {
    const command = long('leads country:ES ', 600);
    const { card } = cards.figures(someFigures(MUCH, command), view);
    expect(queriesOf(card).length).to.be.below(10);
    for (const text of ['36', '26', '17', '19 (59.4 %)', '12,345', '€123,456,789.50'])
      expect(readable(card)).to.include(text);
  });

  it('says in words whether a target is met, and never adds currencies', () => {
    const text = readable(cards.figures(someFigures(), view).card);
    expect(text).to.include('Accept rate: ✅ 81.3 %, met (target: at least 80 %)');
    expect(text).to.include('Expiry rate: ⚠️ 3.1 %, not met (target: below 3 %)');
    expect(text).to.include('Won or lost within a year: nothing to say yet (target: at least 90 %)');
    expect(text).to.include('€410,000: 12 leads').and.to.include('95,000.50: 5 leads');
    expect(text).to.include('Currencies are never added together');
    expect(text).to.include('half within 5 h, nine in ten within 3 days');
  });

  it('draws charts that clients which know none leave out', () => {
    const [donut] = partsOf(cards.figures(someFigures(), view).card).filter(
      ({ type }) => type === 'Chart.Donut',
    );
    expect(donut).to.include({ fallback: 'drop' });
    const slices = donut?.['data'] as { value: number }[];
    const { received, error } = SOME.counts;
    expect(slices.reduce((sum, { value }) => sum + value, 0))
      .to.equal(received)
      .and.not.equal(error);
    const charts = (card: Part): string[] =>
      partsOf(card).flatMap(({ type }) => (String(type).startsWith('Chart.') ? [String(type)] : []));
    expect(charts(cards.groups(someGroups(), view).card)).to.deep.equal(['Chart.HorizontalBar']);
    expect(charts(cards.groups(someGroups({ group: 'month', lines: [] }), view).card)).to.deep.equal([]);
    expect(charts(cards.figures(noFigures(), view).card)).to.deep.equal([]);
  });
});

describe('The card of groups', () => {
  it('names each part, with its number and its rates, and opens its list', () => {
    const { card } = cards.groups(someGroups(), view);
    expect(readable(card)).to.include('Spain: 1,240 leads').and.to.include('Mexico: 1 lead');
    expect(readable(card)).to.include('accepted 75 % · expired 8.3 % · won 33.3 %');
    expect(readable(card)).to.include('accepted – · expired – · won –');
    expect(readable(card)).to.include('All others: 12 leads');
    expect(queriesOf(card)).to.deep.equal(someGroups().lines.map(({ query }) => query));
  });

  it('says how many leads are left where none has a value', () => {
    const { card } = cards.groups(someGroups({ lines: [], others: 12 }), view);
    expect(readable(card)).to.include('By country All others: 12 leads');
  });

  it('shows no rates where only numbers were asked for', () => {
    const { card } = cards.groups(someGroups({ withRates: false }), view);
    expect(readable(card)).to.include('1,240').and.not.to.include('75 %');
  });

  for (const [group, value, name] of [
    ['stage', 'accepted', 'Accepted'],
    ['outcome', 'won', 'Won'],
    ['qualification', 'SalesQualified', 'Sales qualified'],
    ['size', '1to9employees', '1 to 9 employees'],
    ['reason', 'duplicate', 'It is a duplicate'],
    ['reason', 'other', 'Other reasons'],
    ['currency', 'EUR', 'Euro'],
    ['month', '2026-10', 'Oct 2026'],
    ['source', 'website', 'website'],
  ] as const)
    it(`calls ${group} ${value} ${name}`, () => {
      const rated = { accepted: 0, rejected: 0, expired: 0, won: 0 };
      const { card } = cards.groups(
        someGroups({ group, lines: [{ value, count: 3, rated, query: 'x' }] }),
        view,
      );
      expect(readable(card)).to.include(`${name}: 3 leads`);
    });

  it('takes a name that a source gave for text', () => {
    const name = '[win](https://evil.example) <at>Ana</at> {{DATE(2026-01-01)}}';
    const {
      lines: [line],
    } = someGroups();
    const { card } = cards.groups(
      someGroups({ group: 'product', lines: line === undefined ? [] : [{ ...line, name }] }),
      view,
    );
    const written = partsOf(card).filter((part) => String(part['text']).includes('win'));
    expect(written.map(({ type }) => type)).to.deep.equal(['TextRun']);
    expect(JSON.stringify(card)).not.to.match(/<at>|\{\{/);
  });
});
