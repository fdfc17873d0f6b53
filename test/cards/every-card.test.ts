import { expect } from 'chai';
import { isVerb } from '../../src/domain/verbs.ts';
import { buttonsOf, partsOf, partsOfType, textsOf, titlesOf, type Part } from './card-parts.ts';
import { everyCard, everySaying, type Shown } from './every-message.ts';
import { complaintsOf, render } from './render.ts';
import { CONTACT_DATA } from './some-leads.ts';

/** Teams takes 28 KB; three quarters of it leave room for what is longer than here. */
const SIZE_MAX = 21 * 1024;

/** Enough to see what is wrong. */
function few<T>(items: readonly T[]): T[] {
  return items.slice(0, 5);
}

describe('Every card, in every state, for every viewer', function () {
  this.timeout(60_000);
  const shown = everyCard();

  /** Names of the cards for which something does not hold. */
  const failing = (holds: (card: Shown) => boolean): string[] =>
    few(shown.filter((card) => !holds(card)).map(({ name }) => name));
  const all = (card: Shown['card'], type: string, holds: (part: Part) => boolean): boolean =>
    partsOfType(card, type).every(holds);

  it('is many', () => {
    expect(shown.length).to.be.greaterThan(4000);
  });

  it('pleases the reference parser', () => {
    const complaints = shown.flatMap(({ name, card }) =>
      complaintsOf(card).map((text) => `${name}: ${text}`),
    );
    expect(few(complaints)).to.deep.equal([]);
  });

  it('renders, and nothing of it is dropped', () => {
    const some = shown.filter(({ name }) => name.endsWith('admin es card'));
    const dropped = some.flatMap(({ name, card }) => {
      const drawn = render(card).textContent;
      const written = [...partsOfType(card, 'TextRun'), ...partsOfType(card, 'TextBlock')];
      const texts = written.map((part) => String(part['text'])).filter((text) => !/[<[]/.test(text));
      return texts.filter((text) => !drawn.includes(text)).map((text) => `${name}: ${text}`);
    });
    expect(few(dropped)).to.deep.equal([]);
  });

  it('stays below three quarters of what Teams takes', () => {
    expect(failing(({ card }) => Buffer.byteLength(JSON.stringify(card)) < SIZE_MAX)).to.deep.equal([]);
  });

  it('is of version 1.5, and has a text for clients that cannot show it', () => {
    const good = ({ card }: Shown): boolean =>
      card['version'] === '1.5' && String(card['fallbackText']).length > 5;
    expect(failing(good)).to.deep.equal([]);
  });

  it('gives each Execute a known verb and a fallback that says the same', () => {
    const same = (part: Part): boolean => {
      if (part['type'] !== 'Action.Execute') return true;
      const { verb, data, fallback, title } = part as {
        verb: string;
        data: object;
        fallback?: Part;
        title: string;
      };
      if (!isVerb(verb)) return false;
      if (verb === 'lead.refresh') return true;
      const meant = JSON.stringify({ ...data, verb });
      return (
        fallback?.['type'] === 'Action.Submit' &&
        fallback['title'] === title &&
        JSON.stringify(fallback['data']) === meant
      );
    };
    expect(failing(({ card }) => partsOf(card).every(same))).to.deep.equal([]);
  });

  it('gives each Submit a known verb, too', () => {
    expect(
      failing(({ card }) => all(card, 'Action.Submit', (part) => isVerb((part['data'] as Part)['verb']))),
    ).to.deep.equal([]);
  });

  it('names the lead and the version that was drawn in each button, but for those about no lead', () => {
    const named = (part: Part): boolean => {
      const data = part['data'] as Part;
      if (part['verb'] === 'help.page') return true;
      return String(data['leadId']).startsWith('lead-') && typeof data['version'] === 'number';
    };
    expect(failing(({ card }) => buttonsOf(card).every(named))).to.deep.equal([]);
  });

  it('has six buttons at the most, with short titles, each of them once', () => {
    const good = ({ card }: Shown): boolean => {
      const titles = titlesOf(card);
      return (
        titles.length <= 6 &&
        new Set(titles).size === titles.length &&
        titles.every((title) => title.length > 0 && title.length <= 20)
      );
    };
    expect(failing(good)).to.deep.equal([]);
  });

  it('opens forms as dialogs exactly where dialogs are asked for', () => {
    const opens = (part: Part): boolean =>
      String(part['verb'] ?? (part['data'] as Part)['verb']).endsWith('.form');
    const good = ({ card, view }: Shown): boolean =>
      buttonsOf(card)
        .filter(opens)
        .every((part) => (part['type'] === 'Action.Submit') === (view.forms === 'dialog'));
    expect(failing(good)).to.deep.equal([]);
  });

  it('labels each input, and says what is wrong where one is required', () => {
    const good = (part: Part): boolean =>
      part['label'] !== '' &&
      typeof part['label'] === 'string' &&
      (part['isRequired'] !== true || part['errorMessage'] !== '');
    expect(failing(({ card }) => all(card, 'Input.', good))).to.deep.equal([]);
  });

  it('holds no text that is empty, and none that was left unbound', () => {
    const good = ({ card }: Shown): boolean =>
      textsOf(card).every(
        ({ key, value }) =>
          !(key === 'text' && value.trim() === '') && !/\$\{|\bundefined\b|\[object|NaN|\{\{/.test(value),
      );
    expect(failing(good)).to.deep.equal([]);
  });

  it('wraps its text', () => {
    expect(failing(({ card }) => all(card, 'TextBlock', (part) => part['wrap'] === true))).to.deep.equal([]);
  });

  it('names a text for each key: none shows through', () => {
    const good = ({ card }: Shown): boolean =>
      textsOf(card).every(
        ({ key, value }) =>
          !['text', 'title', 'label', 'errorMessage', 'placeholder'].includes(key) ||
          !/^[a-z]+(\.[a-zA-Z-]+)+$/.test(value),
      );
    expect(failing(good)).to.deep.equal([]);
  });

  it('shows contact data nowhere but on the contact card and in a form that starts with what the customer wrote', () => {
    const leaks = ({ kind, card }: Shown): boolean => {
      if (kind === 'contact' || kind === 'form accept' || kind.startsWith('form edit')) return false;
      const json = JSON.stringify(card);
      return CONTACT_DATA.some((data) => json.includes(data));
    };
    expect(few(shown.filter(leaks).map(({ name }) => name))).to.deep.equal([]);
  });

  it('shows contact data only to those who may act, and of a rejected or expired lead to nobody', () => {
    const sees = shown.filter(
      ({ kind, card }) => kind === 'contact' && JSON.stringify(card).includes('eva@contoso.example'),
    );
    const names = new Set(
      sees.map(({ name }) => name.replace(/^contact: /, '').replace(/ (en|es) (card|dialog)$/, '')),
    );
    expect([...names].sort()).to.deep.equal(
      [
        ...['received', 'urgent', 'overdue', 'informational', 'favorite', 'error', 'freed', 'last-day'].map(
          (state) => `${state}, admin`,
        ),
        ...['claimed', 'accepted', 'accepted-late', 'won', 'won-held', 'lost'].flatMap((state) => [
          `${state}, admin`,
          `${state}, assignee`,
        ]),
      ].sort(),
    );
  });

  it('never tells the same by colour alone: what is coloured has words of its own', () => {
    const good = (part: Part): boolean => part['color'] === undefined || String(part['text']).length > 2;
    expect(failing(({ card }) => partsOf(card).every(good))).to.deep.equal([]);
  });
});

describe('Every summary and text', () => {
  const said = everySaying();

  it('names the lead, and says more than that', () => {
    const bad = said.filter(({ summary }) => !/L-\w{5}/.test(summary) || summary.length < 30);
    expect(few(bad)).to.deep.equal([]);
  });

  it('holds neither contact data nor sums of money', () => {
    const bad = said.filter(
      ({ text, summary }) =>
        CONTACT_DATA.some((data) => `${text} ${summary}`.includes(data)) || /€|25[.,]?000/.test(summary),
    );
    expect(few(bad)).to.deep.equal([]);
  });

  it('marks nothing up but mentions', () => {
    const bad = said.filter(({ text }) => /[<>*_[\]`{}]/.test(text.replaceAll(/<at>[^<>]+<\/at>/g, '')));
    expect(few(bad)).to.deep.equal([]);
  });
});
