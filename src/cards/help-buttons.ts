import type { HelpTopic } from '../domain/help-topics.ts';
import { execute, type ActionJson } from './buttons.ts';
import type { Pen } from './pen.ts';

/** Buttons that open pages of the help, but for the one that is open; undefined is the first page. */
export function helpButtons(
  { say, view }: Pen,
  open: HelpTopic | undefined | 'none',
  pages: readonly (HelpTopic | undefined)[],
): ActionJson[] {
  return pages
    .filter((page) => page !== open)
    .map((page) => {
      const title = page === undefined ? say('help.all') : say(`help.topics.${page}.title`);
      return execute(title, 'help.page', { topic: page ?? '', locale: view.locale });
    });
}
