import { COMMANDS, SCOPES, type Command, type Scope } from '../../src/bot/commands.ts';
import type { Locale } from '../../src/domain/words.ts';

export type CommandList = { scopes: Scope[]; commands: { title: string; description: string }[] };

/** The command menus of the manifest in one language: scopes that offer the same share a list. */
export function commandLists(locale: Locale): CommandList[] {
  return menus().map(({ scopes, commands }) => ({
    scopes,
    commands: commands.map(({ titles, description }) => ({
      title: titles[locale][0],
      description: description[locale],
    })),
  }));
}

/** The same texts as a language file names them, by their place in the manifest. */
export function localizedCommands(locale: Locale): Record<string, string> {
  const entries = commandLists(locale).flatMap(({ commands }, list) =>
    commands.flatMap(({ title, description }, index) => {
      const place = `bots[0].commandLists[${list}].commands[${index}]`;
      return [
        [`${place}.title`, title],
        [`${place}.description`, description],
      ];
    }),
  );
  return Object.fromEntries(entries) as Record<string, string>;
}

type Menu = { scopes: Scope[]; commands: Command[] };

function menus(): Menu[] {
  return SCOPES.reduce<Menu[]>((before, scope) => {
    const commands = COMMANDS.filter(({ scopes, inMenu }) => inMenu && scopes.includes(scope));
    const same = before.find((menu) => namesOf(menu.commands) === namesOf(commands));
    if (same === undefined) return [...before, { scopes: [scope], commands }];
    same.scopes.push(scope);
    return before;
  }, []);
}

function namesOf(commands: readonly Command[]): string {
  return commands.map(({ name }) => name).join('\n');
}
