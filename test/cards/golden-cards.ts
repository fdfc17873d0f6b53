import { join } from 'node:path';
import type { Cards } from '../../src/cards/make-cards.ts';
import type { View } from '../../src/cards/view.ts';
import type { Notice } from '../../src/domain/effects.ts';
import type { LossNews } from '../../src/domain/news.ts';
import { HELP_TOPICS } from '../../src/domain/help-topics.ts';
import type { FormName } from '../../src/domain/forms.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { ana, aView, ben, VIEWERS, zoe } from './a-desk.ts';
import { LEADS } from './some-leads.ts';
import { aDigest, aFlood } from './some-news.ts';
import { aNumber, aPage, someFigures, someGroups, TEN, someHelp } from './some-lists.ts';

export const GOLDENS = join(import.meta.dirname, '../golden/cards');

type Draw = (cards: Cards) => unknown;
type Changes = Partial<View>;
const admin: Changes = { viewer: VIEWERS.admin };
const dialog: Changes = { ...admin, forms: 'dialog' };
const spanish: Changes = { locale: 'es' };

const stateOf = (state: string, changes: Changes) => {
  const { lead, now } = LEADS[state]!;
  return { lead, view: aView({ now, ...changes }) };
};
const root =
  (state: string, changes: Changes = {}): Draw =>
  (cards) => {
    const { lead, view } = stateOf(state, changes);
    return { summary: cards.summary(lead, view), card: cards.lead(lead, view) };
  };
const more =
  (state: string, changes: Changes): Draw =>
  (cards) => {
    const { lead, view } = stateOf(state, changes);
    return cards.lead(lead, view, { page: 'more' });
  };
const form =
  (name: FormName, state: string, changes: Changes): Draw =>
  (cards) => {
    const { lead, view } = stateOf(state, changes);
    return {
      title: cards.formTitle(name, lead, view.locale),
      card: cards.form(name, lead, view, { people: [ana, ben, zoe] }),
    };
  };
const notice =
  (what: Notice, state: string, changes: Changes = {}): Draw =>
  (cards) => {
    const { lead, view } = stateOf(state, changes);
    return cards.notice(what, lead, view);
  };
const reminder = (clock: 'answer' | 'contact' | 'outcome', state: string, left: number): Notice => ({
  kind: 'reminder',
  clock,
  end: LEADS[state]!.now + left,
  managers: clock === 'answer',
});

/** A channel that Teams refused, and one that somebody took away. */
export const LOSSES: readonly LossNews[] = [
  {
    kind: 'channel-lost',
    channel: 'Sales › Spain',
    code: 'ConversationBlockedByUser',
    instead: 'Sales › General',
  },
  { kind: 'channel-lost', channel: 'Sales › Spain', code: 'Uninstalled' },
];

/** What is kept to be read: a picture of each kind of card and message, by the name of its file. */
export const GOLDEN_CARDS: Record<string, Draw> = {
  'lead/received': root('received'),
  'lead/received-es': root('received', spanish),
  'lead/received-dialog': root('received', { forms: 'dialog' }),
  'lead/received-admin-more': more('received', admin),
  'lead/received-member': root('received', { viewer: VIEWERS.member }),
  'lead/bare': root('bare'),
  'lead/claimed-assignee': root('claimed', { viewer: VIEWERS.assignee }),
  'lead/copy-handed-over-es': (cards) => {
    const { lead, view } = stateOf('claimed', { viewer: VIEWERS.member, ...spanish });
    return cards.copy(lead, view);
  },
  'lead/urgent': root('urgent'),
  'lead/urgent-es': root('urgent', spanish),
  'lead/last-day': root('last-day'),
  'lead/overdue': root('overdue'),
  'lead/informational': root('informational'),
  'lead/accepted': root('accepted'),
  'lead/accepted-more-es': more('accepted', { ...admin, ...spanish }),
  'lead/accepted-late': root('accepted-late'),
  'lead/won': root('won'),
  'lead/won-held': root('won-held'),
  'lead/lost-es': root('lost', spanish),
  'lead/rejected': root('rejected'),
  'lead/expired': root('expired'),
  'lead/error': root('error'),
  'form/accept': form('accept', 'received', admin),
  'form/accept-dialog-es': form('accept', 'received', { ...dialog, ...spanish }),
  'form/accept-errors': (cards) => {
    const { lead, view } = stateOf('received', admin);
    const typed = {
      dealName: '',
      estimatedValue: '1.000',
      currency: 'EUR',
      notes: 'Call back',
      people: 'Ana',
    };
    return cards.form('accept', lead, view, {
      typed,
      errors: [
        { field: 'dealName', problem: 'required' },
        { field: 'estimatedValue', problem: 'not-an-amount' },
        { field: 'people', problem: 'person-line', detail: 'Ana' },
      ],
    });
  },
  'form/reject': form('reject', 'received', admin),
  'form/edit': form('edit', 'accepted', admin),
  'form/person-dialog': form('person', 'accepted', dialog),
  'form/win-es': form('win', 'accepted', { ...admin, ...spanish }),
  'form/lose': form('lose', 'accepted', admin),
  'form/error': form('error', 'received', admin),
  'form/assign': form('assign', 'received', admin),
  'form/assign-dialog': form('assign', 'received', dialog),
  'view/contact': (cards) => cards.contact(LEADS['received']!.lead, aView(admin)),
  'view/contact-refused': (cards) =>
    cards.contact(LEADS['received']!.lead, aView({ viewer: VIEWERS.member })),
  'view/history': (cards) => cards.history(LEADS['won']!.lead, aView({ ...admin, now: LEADS['won']!.now })),
  'view/similar-es': (cards) => {
    const { lead, view } = stateOf('received', { ...admin, ...spanish });
    const deals = ['won', 'lost'].map((state) => ({
      lead: LEADS[state]!.lead,
      reasons: ['product:Azure', 'size'],
    }));
    return cards.similar(lead, deals, view);
  },
  'list/second-page': (cards) => cards.list(aPage(TEN), aView(admin)),
  'list/second-page-es': (cards) => cards.list(aPage(TEN), aView(spanish)),
  'digest/daily': (cards) => cards.digest(aDigest(), aView()),
  'digest/weekly-es': (cards) => cards.digest(aDigest({ every: 'week', all: true }), aView(spanish)),
  'flood/first-page': (cards) => cards.flood(aFlood({ page: 1 }), aView()),
  'flood/posted-es': (cards) =>
    cards.flood(
      aFlood({ line: 'L-7K3QF: su tarjeta ya está en este canal.' }),
      aView({ ...admin, ...spanish }),
    ),
  'list/figures': (cards) => cards.figures(someFigures(), aView()),
  'list/figures-es': (cards) => cards.figures(someFigures(), aView(spanish)),
  'list/groups': (cards) => cards.groups(someGroups(), aView()),
  'list/groups-es': (cards) => cards.groups(someGroups(), aView(spanish)),
  'list/number': (cards) => cards.list(aNumber(), aView()),
  'notice/reminder-answer': notice(reminder('answer', 'received', DAY), 'received'),
  'notice/reminder-contact-es': notice(reminder('contact', 'urgent', 67 * HOUR), 'urgent', spanish),
  'notice/reminder-outcome': notice(reminder('outcome', 'accepted-late', -28 * DAY), 'accepted-late'),
  'notice/assigned': notice({ kind: 'assigned', person: ben, by: ana.name }, 'received'),
  'notice/left': notice({ kind: 'left', name: ben.name }, 'freed'),
  'notice/won': notice({ kind: 'outcome', outcome: 'won' }, 'won-held'),
  'notice/expired': notice({ kind: 'outcome', outcome: 'expired' }, 'expired'),
  'notice/told': notice({ kind: 'told', audience: 'customer', event: 'rejected' }, 'rejected'),
  'news/channel-lost-es': (cards) => LOSSES.map((news) => cards.news(news, aView(spanish))),
  'guide/help': (cards) => cards.help(aView(), someHelp()),
  ...Object.fromEntries(
    HELP_TOPICS.map((topic) => [
      `guide/help-${topic}-es`,
      (cards) => cards.help(aView(spanish), someHelp(topic)),
    ]),
  ),
  'guide/welcome-es': (cards) =>
    cards.welcome(aView(spanish), { channel: 'Ventas', addedBy: ana.name, firstAdmin: ana.name }),
};
