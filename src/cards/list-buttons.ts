import { execute, type ActionJson } from './buttons.ts';
import type { LeadList, ListData, Turn } from './list-model.ts';
import type { Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';

/** Teams shows six buttons in a set, and hides the others. */
export const BUTTONS_IN_A_SET = 6;
const CHIPS_MAX = 12;
/** Every command stands on the card twice: old clients read the second. */
const BYTES_OF_CHIPS = 2_000;

/** A button for each part of the filter, which takes it off. */
export function chipSets(chips: LeadList['chips']): ActionJson[][] {
  return buttonSets(chipButtons(chips));
}

function chipButtons(chips: LeadList['chips']): ActionJson[] {
  let bytes = 0;
  const fitting = chips.slice(0, CHIPS_MAX).filter(({ label, without }) => {
    bytes += Buffer.byteLength(label + without);
    return bytes < BYTES_OF_CHIPS;
  });
  return fitting.map(({ label, without }) => pageButtonOf(`× ${plainLine(label, 40)}`, { query: without }));
}

export function pageButtonOf(title: string, data: ListData): ActionJson {
  return execute(title, 'leads.page', data);
}

/** Another look at the same; the one that is shown is marked. */
export function turnButton({ label, isOn, query }: Turn): ActionJson {
  return pageButtonOf(isOn ? `• ${label}` : label, { query });
}

/** What of the question was not understood. */
export function ignoredNote({ say }: Pen, ignored: readonly string[]): string[] {
  return ignored.length === 0 ? [] : [say('list.ignored', { words: plainLine(ignored.join(', '), 160) })];
}

/** Not more in a set than Teams shows. */
export function buttonSets(buttons: readonly ActionJson[], most = BUTTONS_IN_A_SET): ActionJson[][] {
  const starts = Array.from({ length: Math.ceil(buttons.length / most) }, (_, at) => at);
  return starts.map((at) => buttons.slice(at * most, (at + 1) * most));
}
