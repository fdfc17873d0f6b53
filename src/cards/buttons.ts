import type { Lead } from '../domain/lead.ts';
import { contactsMayBeShown } from '../domain/lead.ts';
import { mayAct, stageAllows, type Action } from '../domain/lifecycle.ts';
import type { FormVerb, PlainVerb } from '../domain/verbs.ts';
import type { Pen } from './pen.ts';
import type { TextKey } from './texts.ts';
import { maySeeContacts, type View } from './view.ts';

type Given = { lead: Lead; view: View };
type Button = {
  verb: PlainVerb | FormVerb;
  title: Extract<TextKey, `button.${string}`>;
  /** The action that must be open to the viewer. */
  needs?: Action;
  /** When it makes sense besides. */
  when?: (given: Given) => boolean;
  /** Sent along with the lead. */
  data?: Record<string, boolean>;
  style?: 'positive';
};

const hasAssignee = ({ lead }: Given): boolean => lead.assignee !== undefined;
const isFavorite = ({ lead, view }: Given): boolean =>
  view.viewer !== 'everybody' && lead.favorites.includes(view.viewer.person.id);
const isMine = ({ lead, view }: Given): boolean =>
  view.viewer === 'everybody' ? lead.assignee !== undefined : lead.assignee?.id === view.viewer.person.id;
const hasContact = ({ lead, view }: Given): boolean =>
  view.viewer === 'everybody' ? contactsMayBeShown(lead) : maySeeContacts(lead, view.viewer);

/** Every button there is about a lead. */
const BUTTONS = {
  accept: { verb: 'lead.accept.form', title: 'button.accept', needs: 'accept', style: 'positive' },
  reject: { verb: 'lead.reject.form', title: 'button.reject', needs: 'reject' },
  edit: { verb: 'lead.edit.form', title: 'button.edit', needs: 'edit' },
  person: { verb: 'lead.person.form', title: 'button.person', needs: 'person' },
  win: { verb: 'lead.win.form', title: 'button.win', needs: 'win', style: 'positive' },
  lose: { verb: 'lead.lose.form', title: 'button.lose', needs: 'lose' },
  error: { verb: 'lead.error.form', title: 'button.error', needs: 'error' },
  assign: { verb: 'lead.assign.form', title: 'button.assign', needs: 'assign' },
  claim: { verb: 'lead.claim', title: 'button.claim', needs: 'claim', when: (given) => !hasAssignee(given) },
  release: { verb: 'lead.release', title: 'button.release', needs: 'release', when: hasAssignee },
  giveBack: { verb: 'lead.release', title: 'button.release', needs: 'release', when: isMine },
  contacted: {
    verb: 'lead.contacted',
    title: 'button.contacted',
    needs: 'contacted',
    when: ({ lead }) => lead.contacted === undefined,
  },
  contact: { verb: 'lead.contact', title: 'button.contact', when: hasContact },
  favorite: {
    verb: 'lead.favorite',
    title: 'button.favorite',
    needs: 'favorite',
    when: (given) => !isFavorite(given),
    data: { on: true },
  },
  unfavorite: {
    verb: 'lead.favorite',
    title: 'button.unfavorite',
    needs: 'favorite',
    when: isFavorite,
    data: { on: false },
  },
  similar: { verb: 'lead.similar', title: 'button.similar' },
  history: { verb: 'lead.history', title: 'button.history' },
  more: { verb: 'lead.more', title: 'button.more' },
  back: { verb: 'lead.show', title: 'button.back' },
  undo: { verb: 'lead.undo', title: 'button.undo', needs: 'undo' },
} as const satisfies Record<string, Button>;

export type ButtonName = keyof typeof BUTTONS;
/** A place for one button: the first of these that is open to the viewer. */
type Slot = readonly ButtonName[];
export type Page = 'main' | 'more';

/** The buttons of the lead's card, by stage; a card has six at the most. */
const PAGES = {
  received: {
    main: [['accept'], ['reject'], ['claim', 'release'], ['contacted'], ['contact'], ['more']],
    more: [['assign'], ['error'], ['similar'], ['history'], ['favorite', 'unfavorite'], ['back']],
  },
  accepted: {
    main: [['win'], ['lose'], ['edit'], ['person'], ['contact'], ['more']],
    more: [
      ['giveBack', 'assign', 'claim'],
      ['contacted'],
      ['error'],
      ['history'],
      ['favorite', 'unfavorite'],
      ['back'],
    ],
  },
  archived: { main: [['undo']], more: [['undo']] },
} as const satisfies Record<Lead['stage'], Record<Page, readonly Slot[]>>;

export type ActionJson = Record<string, unknown> & { title: string; fallback?: object };

export function pageButtons(pen: Pen, lead: Lead, page: Page): ActionJson[] {
  return openButtons(pen, lead, PAGES[lead.stage][page]);
}

/** Of each place, the first button that is open to the viewer. */
export function openButtons(pen: Pen, lead: Lead, slots: readonly Slot[]): ActionJson[] {
  return slots.flatMap((slot) => {
    const name = slot.find((candidate) => isOpen(BUTTONS[candidate], { lead, view: pen.view }));
    return name === undefined ? [] : [draw(pen, lead, BUTTONS[name])];
  });
}

/** For everybody, what the stage leaves open; for one person, what that person may do. */
function isOpen({ needs, when }: Button, given: Given): boolean {
  const { lead, view } = given;
  if (when !== undefined && !when(given)) return false;
  if (needs === undefined) return true;
  if (!stageAllows(lead, needs, view.now)) return false;
  return view.viewer === 'everybody' || mayAct(lead, needs, view.viewer);
}

function draw({ view, say }: Pen, lead: Lead, button: Button): ActionJson {
  const title = say(button.title);
  const style = button.style === undefined ? {} : { style: button.style };
  const data = { ...dataOf(lead), ...button.data };
  if (view.forms === 'dialog' && button.verb.endsWith('.form')) {
    const fetch = { msteams: { type: 'task/fetch' }, verb: button.verb, ...data };
    return { type: 'Action.Submit', title, ...style, data: fetch };
  }
  return { ...execute(title, button.verb, data), ...style };
}

/** What each button says of its lead: which, and as of which state the viewer saw it. */
export function dataOf(lead: Lead): { leadId: string; version: number } {
  return { leadId: lead.id, version: lead.revision };
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
