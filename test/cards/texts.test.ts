import { HELP_TOPICS } from '../../src/domain/help-topics.ts';
import { someHelp } from './some-lists.ts';
import { LOSSES } from './golden-cards.ts';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { makeCards, type Cards } from '../../src/cards/make-cards.ts';
import { FORMS, FORM_NAMES } from '../../src/domain/forms.ts';
import { ACTIONS } from '../../src/domain/lifecycle.ts';
import * as words from '../../src/domain/words.ts';
import { aView, cards, LOCALES_FOLDER, TEMPLATES_FOLDER } from './a-desk.ts';
import { everythingWritten } from './every-message.ts';
import { oddLeads } from './odd-leads.ts';
import { LEADS } from './some-leads.ts';
import { everyList } from './some-lists.ts';

type Texts = Map<string, string>;

function flat(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  return Object.entries(value as object).flatMap(([key, child]) => flat(child, [...path, key]));
}

const read = (locale: string): Texts =>
  new Map(flat(JSON.parse(readFileSync(join(LOCALES_FOLDER, `${locale}.json`), 'utf8'))));
const english = read('en');
const spanish = read('es');

const placeholders = (text = ''): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
const under = (prefix: string): string[] =>
  [...english.keys()]
    .filter((key) => key.startsWith(`${prefix}.`))
    .map((key) => key.slice(prefix.length + 1));

describe('The texts', () => {
  it('are the same in every language', () => {
    expect([...spanish.keys()].sort()).to.deep.equal([...english.keys()].sort());
  });

  it('take the same placeholders in every language', () => {
    for (const [key, text] of english)
      expect(placeholders(spanish.get(key)), key).to.deep.equal(placeholders(text));
  });

  it('are all there: none is empty or left in English', () => {
    const same = [...english].filter(
      ([key, text]) =>
        text.trim() === '' ||
        spanish.get(key)?.trim() === '' ||
        (text === spanish.get(key) && text.includes(' ')),
    );
    expect(same.map(([key]) => key)).to.have.members(SAME);
  });

  it('have both forms of number, or none', () => {
    const ones = [...english.keys()].filter((key) => key.endsWith('_one'));
    expect(
      ones.map((key) => key.replace(/_one$/, '_other')).filter((key) => !english.has(key)),
    ).to.deep.equal([]);
  });

  it('are all used', () => {
    const seen = [
      ...Object.values(LEADS),
      ...oddLeads(under('choice.service'), under('choice.industry'), under('choice.solution')),
    ];
    const drawn = markedCards();
    const written = everythingWritten(drawn, seen) + guides(drawn);
    const named = new Set(keysNamedByTheBot());
    const unused = [...english.keys()].filter(
      (key) => !written.includes(mark(key)) && !named.has(key.replace(/_(one|other)$/, '')),
    );
    expect(unused).to.deep.equal([]);
  }).timeout(60_000);

  it('are there for every key that the bot names', () => {
    const named = keysNamedByTheBot();
    expect(named).not.to.be.empty;
    expect(named.filter((key) => !english.has(key) && !english.has(`${key}_one`))).to.deep.equal([]);
  });

  const LISTS: Record<string, readonly string[]> = {
    stage: words.STAGES,
    outcome: words.OUTCOMES,
    'choice.qualification': words.QUALIFICATIONS,
    'choice.cta': words.CALLS_TO_ACTION,
    'choice.sender': words.SENDER_KINDS,
    'choice.size': words.COMPANY_SIZES,
    'choice.timeframe': words.TIMEFRAMES,
    'choice.closeReason': words.CLOSE_REASONS,
    'choice.errorReason': words.ERROR_REASONS,
    'choice.snooze': words.SNOOZES,
    deed: ACTIONS,
  };

  for (const [prefix, ids] of Object.entries(LISTS)) {
    it(`name everything in ${prefix}, and nothing else`, () => {
      expect(under(prefix)).to.have.members(ids);
    });
  }

  it('name every field of every form', () => {
    const ids = FORM_NAMES.flatMap((form) => FORMS[form].map((field) => field.id));
    expect(under('field')).to.include.members(ids);
  });

  it('answer with the key where there is no text, and leave what looks like a reference as it is', () => {
    expect(cards.text('es', 'no.such.text')).to.equal('no.such.text');
    const text = cards.text('en', 'chat.no-such-lead', { ref: '$t(button.accept) {{who}}' });
    expect(text).to.include('$t(button.accept) {{who}}');
  });
});

/** What reads the same in both. */
const SAME = [
  'choice.solution.AzureStack',
  'lead.senderNamed',
  'banner.archivedBy',
  'placeholder.phone',
  'history.desk',
  'history.fromTo',
  'history.set',
  'history.with',
  'history.other',
  'figures.leads_one',
  'figures.leads_other',
];

/** What is written about no lead, and where little is known. */
function guides(drawn: Cards): string {
  const nameless = { id: 'x', name: 'x' };
  const many = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: `Admin ${id}` }));
  const { lead, now } = LEADS['received']!;
  const role = { code: 'lead.role_forbids', action: 'accept', who: ['admin'] } as const;
  const reminder = { kind: 'reminder', clock: 'answer', end: now + 1, managers: true } as const;
  const views = [
    { admins: [], managers: [] },
    { admins: [nameless], managers: [{ id: 'y', name: '' }] },
    { admins: many, managers: [] },
  ];
  return JSON.stringify([
    ...[undefined, ...HELP_TOPICS].map((topic) => drawn.help(aView(), someHelp(topic))),
    ...LOSSES.map((news) => drawn.news(news, aView())),
    drawn.welcome(aView(), { channel: 'Sales' }),
    ...views.map((directory) => [
      drawn.refusal(role, lead, aView({ directory })),
      drawn.notice(reminder, lead, aView({ directory })),
    ]),
    everyList(drawn),
    drawn.csv(aView()).head,
    drawn.lead(lead, aView({ list: '1 - leads' })),
    drawn.news({ kind: 'stored', name: 'leads.csv', contentUrl: '', uniqueId: '' }, aView()),
    drawn.similar(lead, [], aView()),
    drawn.similar(lead, [{ lead, reasons: [] }], aView()),
  ]);
}

/** Keys that the bot names when it asks for a text; those that it puts together cannot be seen. */
function keysNamedByTheBot(): string[] {
  const src = join(import.meta.dirname, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const sources = files.map((file) => readFileSync(join(src, file), 'utf8'));
  const fixed = sources.flatMap((source) =>
    [...source.matchAll(/(?:cards\.text\(|\bsaid\(\s*desk,)\s*[\w.]+,\s*'([^']+)'/g)].map(
      ([, key]) => key ?? '',
    ),
  );
  const puttogether = [...english.keys()].filter((key) => key.startsWith('error.'));
  return [...fixed, ...puttogether];
}

const mark = (key: string): string => `⟦${key}⟧`;

/** Cards on which each text says which it is, besides what it is filled with. */
function markedCards(): Cards {
  const marked = (value: unknown, path: readonly string[] = []): unknown =>
    typeof value === 'string'
      ? [mark(path.join('.')), ...placeholders(value).map((name) => `{{${name}}}`)].join(' ')
      : Object.fromEntries(
          Object.entries(value as object).map(([key, child]) => [key, marked(child, [...path, key])]),
        );
  const folder = mkdtempSync(join(tmpdir(), 'lead-desk-texts-'));
  const texts: unknown = JSON.parse(readFileSync(join(LOCALES_FOLDER, 'en.json'), 'utf8'));
  for (const locale of words.LOCALES)
    writeFileSync(join(folder, `${locale}.json`), JSON.stringify(marked(texts)));
  const drawn = makeCards({ templates: TEMPLATES_FOLDER, locales: folder });
  rmSync(folder, { recursive: true });
  return drawn;
}
