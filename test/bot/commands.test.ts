import { expect } from 'chai';
import fc from 'fast-check';
import { COMMANDS, findCommand, nearestCommands, SCOPES } from '../../src/bot/commands.ts';
import { LIST_COMMANDS } from '../../src/bot/list-commands.ts';
import { LOCALES } from '../../src/domain/words.ts';
import { seedOf } from '../support/random.ts';

const seed = seedOf('commands');
const found = (text: string): [name: string, rest: string] | undefined => {
  const match = findCommand(text);
  return match && [match.command.name, match.rest];
};
const titles = COMMANDS.flatMap((command) =>
  LOCALES.flatMap((locale) => command.titles[locale].map((title) => ({ name: command.name, title, locale }))),
);

describe('the table of commands', () => {
  it('gives each name once', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(names).to.deep.equal([...new Set(names)]);
  });

  it('gives no title to two commands, however it is written', () => {
    for (const { name, title } of titles) expect(found(title.toUpperCase()), title).to.deep.equal([name, '']);
  });

  it('serves greetings, help, lists, leads, their history and likes, the test lead, and the set-up', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(names).to.have.members([
      'hello',
      'help',
      ...LIST_COMMANDS.map(({ name }) => name),
      'lead',
      'history',
      'similar',
      'test lead',
      'subscribe',
      'unsubscribe',
      'subscriptions',
      'default',
      'try',
      'digest',
      'settings',
      'admins',
      'managers',
    ]);
  });

  it('offers each command in personal chat, channels and group chats', () => {
    for (const { name, scopes } of COMMANDS) expect(scopes, name).to.have.members([...SCOPES]);
  });

  it('describes each command in one line of its own in each language', () => {
    for (const locale of LOCALES) {
      const texts: string[] = COMMANDS.map(({ description }) => description[locale]);
      expect(new Set(texts)).to.have.lengthOf(COMMANDS.length);
      for (const text of texts) expect(text).to.match(/^\S.*\S$/);
    }
  });
});

describe('finding a command', () => {
  const rows: [text: string, name: string, rest: string][] = [
    ['digest daily 9:00', 'digest', 'daily 9:00'],
    ['Boletín semanal lunes 9:00', 'digest', 'semanal lunes 9:00'],
    ['hi', 'hello', ''],
    ['Hello!', 'hello', ''],
    ['hi, are you there?', 'hello', 'are you there'],
    ['HOLA 👋', 'hello', '👋'],
    ['¡Buenos dias!', 'hello', ''],
    ['help', 'help', ''],
    ['  HeLp  ', 'help', ''],
    ['/help', 'help', ''],
    ['¿Ayuda?', 'help', ''],
    ['🔥 help', 'help', ''],
    ['ayu\u0301da', 'help', ''],
    ['L-7K3QF', 'lead', 'L-7K3QF'],
    ['l-7k3qf', 'lead', 'L-7K3QF'],
    ['L7K3QF', 'lead', 'L-7K3QF'],
    ['l 7k3qf', 'lead', 'L-7K3QF'],
    ['L\u20137K3QF', 'lead', 'L-7K3QF'],
    ['¿L-7K3QF?', 'lead', 'L-7K3QF'],
    ['L-7K3QF 🔥', 'lead', 'L-7K3QF'],
    ['L-ABCDE', 'lead', 'L-ABCDE'],
    ['lead L-7K3QF', 'lead', 'L-7K3QF'],
    ['Lead: l-7k3qf.', 'lead', 'l-7k3qf'],
    ['lead', 'lead', ''],
    ['show   lead\tL-7K3QF', 'lead', 'L-7K3QF'],
    ['ver lead L-7K3QF', 'lead', 'L-7K3QF'],
    ['history L-7K3QF', 'history', 'L-7K3QF'],
    ['history\u00a0L-7K3QF', 'history', 'L-7K3QF'],
    ['HISTORIAL — L-7K3QF…', 'history', 'L-7K3QF'],
    ['similar L-7K3QF', 'similar', 'L-7K3QF'],
    ['similares L-7K3QF', 'similar', 'L-7K3QF'],
    ['test lead', 'test lead', ''],
    ['Test  Lead!', 'test lead', ''],
    ['lead de prueba', 'test lead', ''],
    ['LEAD DE PRUEBA', 'test lead', ''],
    ['history Peñón, "Ñandú" & Co', 'history', 'Peñón, "Ñandú" & Co'],
  ];
  for (const [text, name, rest] of rows) {
    it(`reads ${JSON.stringify(text)} as ${name} with ${JSON.stringify(rest)}`, () => {
      expect(found(text)).to.deep.equal([name, rest]);
    });
  }

  for (const text of [
    '',
    '   ',
    '🔥🔥',
    '?!',
    'helpful',
    'hint',
    'leadership',
    'histor',
    'test',
    'London',
    'listados',
    'L-12',
  ]) {
    it(`finds no command in ${JSON.stringify(text)}`, () => {
      expect(findCommand(text)).to.equal(undefined);
    });
  }

  it('tells the language a command was asked in, where it can be told', () => {
    const asked = ['help', 'ayuda', 'lead L-7K3QF', 'L-7K3QF', 'test lead', 'lead de prueba'];
    const locales = asked.map((text) => findCommand(text)?.locale);
    expect(locales).to.deep.equal(['en', 'es', undefined, undefined, 'en', 'es']);
  });

  it('finds every title in any case, without its accents, between signs and spaces, with its rest', () => {
    const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
    const edge = fc.constantFrom('', ' ', '  ', '\n', '¿', '"', '🔥 ', '\u200b', '* ');
    const gap = fc.constantFrom(' ', '  ', '\t', '\u00a0', '-', ', ');
    fc.assert(
      fc.property(
        fc.constantFrom(...titles),
        fc.boolean(),
        fc.boolean(),
        edge,
        (row, upper, bare, before) => {
          const typed = bare ? plain(row.title) : row.title;
          const text = before + (upper ? typed.toUpperCase() : typed);
          expect(found(text)).to.deep.equal([row.name, '']);
          expect(found(`${text} L-7K3QF`)).to.deep.equal([row.name, 'L-7K3QF']);
        },
      ),
      { seed },
    );
    fc.assert(
      fc.property(fc.constantFrom(...titles), gap, (row, between) => {
        expect(found(row.title.replaceAll(' ', between))).to.deep.equal([row.name, '']);
      }),
      { seed },
    );
  });
});

describe('the commands nearest to unknown words', () => {
  const first = (text: string): string | undefined => nearestCommands(text, 2)[0]?.name;
  const rows: [text: string, name: string][] = [
    ['hlep', 'help'],
    ['ayda', 'help'],
    ['histroy L-7K3QF', 'history'],
    ['show me the histori of Contoso', 'history'],
    ['simlar', 'similar'],
    ['tset lead', 'test lead'],
    ['led de pruba', 'test lead'],
    ['helo', 'hello'],
    ['please HELP', 'help'],
  ];
  for (const [text, name] of rows) {
    it(`takes ${JSON.stringify(text)} for ${name}`, () => {
      expect(first(text)).to.equal(name);
    });
  }

  it('are as many as asked for, each once, even for nothing at all', () => {
    for (const text of ['', '🔥', 'xyzzy']) {
      expect(new Set(nearestCommands(text, 2)), text).to.have.lengthOf(2);
    }
    expect(nearestCommands('help', 0)).to.deep.equal([]);
    expect(nearestCommands('help', 99)).to.have.lengthOf(COMMANDS.length);
  });

  it('begin with the command itself when a title is spelt right', () => {
    for (const { name, title } of titles) expect(first(`qqqq ${title}`), title).to.equal(name);
  });
});

describe('any text at all', () => {
  it('is read without a failure, and never as more than was typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.mixedCase(fc.constantFrom(...titles.map(({ title }) => `${title} ñ\ud800`))),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const match = findCommand(typed);
        if (match?.rest.startsWith('L-') === false) expect(typed).to.include(match.rest);
        expect(nearestCommands(typed, 2)).to.have.lengthOf(2);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('is read even when it has a hundred thousand letters', () => {
    for (const unit of ['a', 'help ', '!', ' ', 'é', 'L-', '\ud83d\udd25']) {
      const long = unit.repeat(100_000 / unit.length);
      findCommand(long);
      findCommand(`help a${long}a`);
      nearestCommands(long, 2);
    }
  }).timeout(5000);
});
