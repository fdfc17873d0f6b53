/** What the pages of the help are about. */
export const HELP_TOPICS = ['lists', 'lead', 'figures', 'rules', 'people'] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

export function isHelpTopic(text: unknown): text is HelpTopic {
  return (HELP_TOPICS as readonly unknown[]).includes(text);
}
