import type { View } from '../../cards/view.ts';
import type { Query } from '../../domain/query.ts';
import type { Asker } from '../asker.ts';
import { defaultSort } from '../understand/compose.ts';
import { asCommand, asSentence, chips, type Naming } from '../understand/print.ts';
import type { Understood } from '../understand/understand.ts';

/** A question as it was understood. */
export type Known = {
  asker: Asker;
  view: View;
  naming: Naming & { now: number };
  understood: Understood;
};

/** What was asked for, with the number of leads in front; each part of it; and what was left out. */
export function heading({ view, naming, understood }: Known, count: number) {
  const { query, ignored } = understood;
  const sentence = asSentence(query, view.locale, { ...naming, count });
  const title = sentence.startsWith(String(count)) ? sentence : `${count} ${sentence}`;
  return { count, title, ignored, chips: chips(query, view.locale, naming) };
}

export function command({ view, naming }: Pick<Known, 'view' | 'naming'>, query: Query): string {
  return asCommand(query, view.locale, naming);
}

/** The command that lists the leads of a filter. */
export function listCommand(known: Pick<Known, 'view' | 'naming'>, filter: Query['filter']): string {
  return command(known, { filter, sort: defaultSort(filter), measure: 'list' });
}
