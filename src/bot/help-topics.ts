import { HELP_TOPICS, type HelpTopic } from '../domain/help-topics.ts';
import { findCommand, type CommandName } from './commands.ts';
import { typedWords } from './typed-words.ts';

/** The page on which each command stands; those for help itself stand on none. */
export const TOPIC_OF: Readonly<Record<CommandName, HelpTopic | undefined>> = {
  help: undefined,
  hello: undefined,
  leads: 'lists',
  find: 'lists',
  urgent: 'lists',
  expiring: 'lists',
  overdue: 'lists',
  'my leads': 'lists',
  favorites: 'lists',
  unassigned: 'lists',
  'marketplace leads': 'lists',
  'qualified leads': 'lists',
  export: 'lists',
  lead: 'lead',
  history: 'lead',
  similar: 'lead',
  'test lead': 'lead',
  stats: 'figures',
  watch: 'figures',
  unwatch: 'figures',
  watches: 'figures',
  digest: 'figures',
  subscribe: 'rules',
  unsubscribe: 'rules',
  subscriptions: 'rules',
  default: 'rules',
  try: 'rules',
  settings: 'rules',
  admins: 'people',
  managers: 'people',
};

/** What people call a page in either language, without accents; the names of its commands will do too. */
const WORDS: Readonly<Record<HelpTopic, readonly string[]>> = {
  lists: ['lists', 'list', 'searching', 'listas', 'lista', 'busquedas'],
  lead: ['cards', 'card', 'answering', 'tarjetas', 'tarjeta', 'responder'],
  figures: ['numbers', 'charts', 'watching', 'numeros', 'graficos', 'avisos'],
  rules: ['rules', 'rule', 'channels', 'channel', 'reglas', 'regla', 'canales', 'canal'],
  people: ['people', 'roles', 'role', 'members', 'personas', 'rol', 'miembros', 'equipo'],
};

/** The page that somebody asks for: `help rules`, `ayuda reglas`, `help subscribe`. */
export function topicIn(text: string): HelpTopic | undefined {
  const words = typedWords(text).map(({ word }) => word);
  const named = HELP_TOPICS.find((topic) => WORDS[topic].some((word) => words.includes(word)));
  const command = findCommand(text)?.command.name;
  return named ?? (command === undefined ? undefined : TOPIC_OF[command]);
}
