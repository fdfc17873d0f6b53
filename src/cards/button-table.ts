import { contactsMayBeShown, type Lead } from '../domain/lead.ts';
import type { Action } from '../domain/lifecycle.ts';
import type { FormVerb, PlainVerb } from '../domain/verbs.ts';
import type { TextKey } from './texts.ts';
import { maySeeContacts, type View } from './view.ts';

export type Given = { lead: Lead; view: View };
export type Button = {
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
/** The customer asked to be called and was not yet: nothing is more urgent. */
const isWaitedFor = ({ lead }: Given): boolean => lead.contactRequested && lead.contacted === undefined;
const hasContact = ({ lead, view }: Given): boolean =>
  view.viewer === 'everybody' ? contactsMayBeShown(lead) : maySeeContacts(lead, view.viewer);

/** Every button there is about a lead. */
export const BUTTONS = {
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
  call: { verb: 'lead.contacted', title: 'button.contacted', needs: 'contacted', when: isWaitedFor },
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
  similarToo: { verb: 'lead.similar', title: 'button.similar', when: isWaitedFor },
  history: { verb: 'lead.history', title: 'button.history' },
  more: { verb: 'lead.more', title: 'button.more' },
  back: { verb: 'lead.show', title: 'button.back' },
  undo: { verb: 'lead.undo', title: 'button.undo', needs: 'undo' },
} as const satisfies Record<string, Button>;

export type ButtonName = keyof typeof BUTTONS;
/** A place for one button: the first of these that is open to the viewer. */
export type Slot = readonly ButtonName[];
export type Page = 'main' | 'more';

/** The buttons of the lead's card, by stage; a card has six at the most. */
export const PAGES = {
  received: {
    main: [['accept'], ['reject'], ['claim', 'release'], ['call', 'similar'], ['contact'], ['more']],
    more: [
      ['assign'],
      ['error'],
      ['similarToo', 'contacted'],
      ['history'],
      ['favorite', 'unfavorite'],
      ['back'],
    ],
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
