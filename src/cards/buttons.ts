import type { Lead } from '../domain/lead.ts';
import { mayAct, stageAllows } from '../domain/lifecycle.ts';
import {
  BUTTONS,
  PAGES,
  type Button,
  type ButtonName,
  type Given,
  type Page,
  type Slot,
} from './button-table.ts';
import type { BlindPen, Pen } from './pen.ts';
import type { View } from './view.ts';

export type ActionJson = Record<string, unknown> & { title: string; fallback?: object };

export function openButtons(pen: Pen, lead: Lead, slots: readonly Slot[]): ActionJson[] {
  return drawButtons(pen, lead, openOf(lead, pen.view, slots));
}

/** The buttons of one of the lead's pages that are open to the viewer. */
export function openOnPage(lead: Lead, view: View, page: Page): ButtonName[] {
  return openOf(lead, view, PAGES[lead.stage][page]);
}

export function drawButtons(pen: BlindPen, lead: Lead, names: readonly ButtonName[]): ActionJson[] {
  return names.map((name) => draw(pen, lead, BUTTONS[name]));
}

/** Of each place, the first button that is open to the viewer. */
function openOf(lead: Lead, view: View, slots: readonly Slot[]): ButtonName[] {
  return slots.flatMap((slot) => slot.find((name) => isOpen(BUTTONS[name], { lead, view })) ?? []);
}

/** For everybody, what the stage leaves open; for one person, what that person may do. */
function isOpen({ needs, when }: Button, given: Given): boolean {
  const { lead, view } = given;
  if (when !== undefined && !when(given)) return false;
  if (needs === undefined) return true;
  if (!stageAllows(lead, needs, view.now)) return false;
  return view.viewer === 'everybody' || mayAct(lead, needs, view.viewer);
}

function draw({ view, say }: BlindPen, lead: Lead, button: Button): ActionJson {
  const title = say(button.title);
  const style = button.style === undefined ? {} : { style: button.style };
  const data = { ...dataOf(lead, view), ...button.data };
  if (view.forms === 'dialog' && button.verb.endsWith('.form')) {
    const fetch = { msteams: { type: 'task/fetch' }, verb: button.verb, ...data };
    return { type: 'Action.Submit', title, ...style, data: fetch };
  }
  return Object.assign(execute(title, button.verb, data), style);
}

/** What each button says of its lead: which, as of which state the viewer saw it, and from which list. */
export function dataOf(
  lead: Lead,
  { list }: Pick<View, 'list'>,
): { leadId: string; version: number; list?: string } {
  return { leadId: lead.id, version: lead.revision, ...(list === undefined ? {} : { list }) };
}

/** A button for clients old and new: both ways mean the same. */
export function execute(title: string, verb: string, data: Record<string, unknown>): ActionJson {
  const fallback = { type: 'Action.Submit', title, data: { ...data, verb } };
  return { type: 'Action.Execute', title, verb, data, fallback };
}

/** The button, on a card that has inputs: they are neither checked nor sent. */
export function withoutInputs(action: ActionJson): ActionJson {
  const none = { associatedInputs: 'none' } as const;
  const { fallback } = action;
  return { ...action, ...none, ...(fallback === undefined ? {} : { fallback: { ...fallback, ...none } }) };
}
