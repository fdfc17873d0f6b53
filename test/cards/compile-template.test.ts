import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { GlobalSettings, Template } from 'adaptivecards-templating/lib/template-engine.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { compileTemplate } from '../../src/cards/compile-template.ts';
import { makeCardsWith } from '../../src/cards/make-cards.ts';
import { TemplateFault } from '../../src/cards/template-fault.ts';
import { readTemplates } from '../../src/cards/templates.ts';
import { readTexts } from '../../src/cards/texts.ts';
import { seedOf } from '../support/random.ts';
import { LOCALES_FOLDER, TEMPLATES_FOLDER } from './a-desk.ts';
import { everyCard } from './every-message.ts';
import { GOLDEN_CARDS } from './golden-cards.ts';
import { everyList } from './some-lists.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(join(TEMPLATES_FOLDER, file), 'utf8'));
const NAMES = readdirSync(TEMPLATES_FOLDER).map((file) => parse(file).name);

describe('A card drawn from a compiled template', () => {
  it("is the library's own, letter for letter: every card there is", () => {
    const bind = readTemplates(TEMPLATES_FOLDER);
    const library = new Map(NAMES.map((name) => [name, new Template(read(`${name}.json`))]));
    const drawn = new Set<string>();
    const differing: string[] = [];
    const compared: typeof bind = (name, model) => {
      const card = bind(name, model);
      drawn.add(name);
      const [own, theirs] = [card, library.get(name)?.expand({ $root: model })].map((it) =>
        JSON.stringify(it),
      );
      if (own !== theirs) differing.push(`${name}: ${own}, by the library ${theirs}`);
      return card;
    };
    const cards = makeCardsWith({ bind: compared, texts: readTexts(LOCALES_FOLDER) });
    everyCard(cards);
    everyList(cards);
    for (const draw of Object.values(GOLDEN_CARDS)) draw(cards);
    expect(differing.slice(0, 3)).to.deep.equal([]);
    expect([...drawn]).to.have.members(NAMES);
  }).timeout(60_000);

  it("is the library's own, and lacks what that lacks: random templates and models", () => {
    const same = ({ template, model }: { template: unknown; model: object }): void => {
      expect(own(template, model)).to.deep.equal(theirs(template, model));
    };
    const cases = fc.record({ template: templates, model: models });
    fc.assert(fc.property(cases, same), { seed: seedOf('templates'), numRuns: 2_000 });
  }).timeout(60_000);

  it('shares what is the same on every card, which nobody can change', () => {
    const draw = compileTemplate({ text: '${a}', data: { set: [{ id: 1 }] } });
    const [one, other] = [draw({ a: 1 }), draw({ a: 2 })] as { data: { set: object[] } }[];
    expect(one?.data).to.equal(other?.data);
    expect([one?.data, one?.data.set, one?.data.set[0]].every(Object.isFrozen)).to.equal(true);
  });

  it('is not changed by the next one', () => {
    const draw = compileTemplate({
      items: [{ $data: '${list}', text: '${name}', more: { text: '${name}' } }],
    });
    const first = draw({ list: [{ name: 'a' }] });
    draw({ list: [{ name: 'b' }] });
    expect(first).to.deep.equal({ items: [{ text: 'a', more: { text: 'a' } }] });
  });

  const refused: Record<string, object> = {
    ...Object.fromEntries(
      [
        '${a + b}',
        '${only.a}',
        '${$index}',
        '${list[0]}',
        '${}',
        '${ a }',
        'so ${a',
        '${if(a, b, c)}',
        '\\${a}',
        '`${a}',
        '$${a}',
        '${__proto__}',
      ].map((text) => [text, { text }]),
    ),
    $when: { items: [{ $when: '${absent}', text: 'x' }] },
    '$when on an element that is repeated': { items: [{ $data: '${list}', $when: '${name}' }] },
    '$data that reads no field': { items: [{ $data: 'list' }] },
    '$data of its own': { items: [{ $data: [{ name: 'a' }], text: '${name}' }] },
  };
  for (const [what, template] of Object.entries(refused))
    it(`is not tried where the template has ${what}`, () => {
      expect(() => compileTemplate(template))
        .to.throw(/^A template has (\$(when|data)|what is no plain field)/)
        .with.property('code', 'cards.template_wrong');
    });

  for (const born of ['constructor', 'length', 'toString'])
    it(`takes ${born} for no field of the data`, () => {
      expect(() => compileTemplate({ text: `\${${born}}` })({}))
        .to.throw(born)
        .with.property('code', 'cards.template_incomplete');
    });

  it('joins words alone', () => {
    expect(() => compileTemplate({ text: 'so ${a}' })({ a: [1] }))
      .to.throw(/no text for a$/)
      .with.property('code', 'cards.template_incomplete');
  });
});

const LACKING = 'it lacks a field';

function own(template: unknown, model: object): string | undefined {
  try {
    return JSON.stringify(compileTemplate(template)(model));
  } catch (error) {
    if (error instanceof TemplateFault && error.code === 'cards.template_incomplete') return LACKING;
    throw error;
  }
}

/** What the library asks its one hook for, it has not found. */
function theirs(template: unknown, model: object): string | undefined {
  const before = GlobalSettings.getUndefinedFieldValueSubstitutionString;
  const lacking: string[] = [];
  GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
    lacking.push(path);
    return '';
  };
  try {
    const card = JSON.stringify(new Template(template).expand({ $root: model }));
    return lacking.length > 0 ? LACKING : card;
  } finally {
    if (before !== undefined) GlobalSettings.getUndefinedFieldValueSubstitutionString = before;
  }
}

const plainTexts = fc.constantFrom('', ' ', 'so ', "it's ", '"', '{a}', 'ñ\n', '😀', '}', '{');
const fields = fc.constantFrom('${a}', '${b}', '${list}', '${only}', '${words}', '${absent}');
const words = fc.constantFrom('${words}', '${words}', '${words}', '${absent}');
const texts = fc.oneof(
  { weight: 3, arbitrary: fields },
  fc.constantFrom('\\', '$', '$$', '`a`', 'a\\$b'),
  fc.array(fc.oneof(plainTexts, words), { maxLength: 4 }).map((parts) => parts.join('')),
);

const keys = fc.constantFrom('type', 'text', 'items', 'A', '1', '$schema');
const repeats = fc.constantFrom('${list}', '${list}', '${only}', '${a}', '${absent}');
const { node: templates } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    texts,
    fc.constantFrom(null, true, 7),
    tie('element'),
    fc.array(tie('node'), { maxLength: 3 }),
  ),
  element: fc
    .tuple(fc.option(repeats, { nil: undefined }), fc.dictionary(keys, tie('node'), { maxKeys: 4 }))
    .map(([$data, element]) => ($data === undefined ? element : { $data, ...element })),
}));

const values = fc.oneof(fc.string(), fc.constantFrom(null, 0, 1.5, true, false, '${a}'), fc.array(fc.nat(9)));
const { data: models } = fc.letrec<{ data: object; item: unknown }>((tie) => ({
  data: fc.record(
    {
      ...{ a: values, b: values, words: fc.string() },
      ...{ list: fc.array(tie('item'), { maxLength: 3 }), only: tie('item') },
    },
    { requiredKeys: ['a', 'list', 'words'] },
  ),
  item: fc.oneof({ maxDepth: 3, withCrossShrink: true }, values, tie('data')),
}));
