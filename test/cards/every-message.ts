import type { Card, Cards, Similar } from '../../src/cards/make-cards.ts';
import type { View } from '../../src/cards/view.ts';
import type { Notice } from '../../src/domain/effects.ts';
import type { Refusal } from '../../src/domain/decision.ts';
import { FORM_NAMES, FORMS, type Field, type FieldError, type FieldProblem } from '../../src/domain/forms.ts';
import { HELP_TOPICS } from '../../src/domain/help-topics.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { ACTIONS, ruleOf } from '../../src/domain/lifecycle.ts';
import { ana, ben, cards as drawnHere, everyView, zoe } from './a-desk.ts';
import { LEADS, type Seen } from './some-leads.ts';
import { someHelp } from './some-lists.ts';

/** One card as somebody sees it. */
export type Shown = { name: string; kind: string; card: Card; view: View };
export type Said = { name: string; text: string; summary: string };

/** Every card of every state for every viewer, in both languages and both ways of forms. */
export function everyCard(cards: Cards = drawnHere): Shown[] {
  return Object.entries(LEADS).flatMap(([state, seen]) =>
    everyView(seen.now).flatMap(({ name, view }) =>
      Object.entries(cardsOf(seen, view, cards)).map(([kind, card]) => ({
        name: `${kind}: ${state}, ${name}`,
        kind,
        card,
        view,
      })),
    ),
  );
}

export function cardsOf({ lead, now }: Seen, view: View, cards: Cards = drawnHere): Record<string, Card> {
  const drawn: Record<string, Card> = {
    lead: cards.lead(lead, view),
    'lead with a line': cards.lead(lead, view, { line: 'Ben Okafor claimed the lead.' }),
    copy: cards.copy(lead, view).card,
    'second page': cards.lead(lead, view, { page: 'more' }),
    contact: cards.contact(lead, view),
    history: cards.history(lead, view),
    similar: cards.similar(lead, PAST, view),
    help: cards.help(view, someHelp()).card,
    ...Object.fromEntries(
      HELP_TOPICS.map((topic) => [`help ${topic}`, cards.help(view, someHelp(topic)).card]),
    ),
    welcome: cards.welcome(view, { channel: 'Sales', addedBy: ana.name, firstAdmin: ana.name }).card,
  };
  Object.assign(drawn, formsOf({ lead, now }, view, cards));
  for (const notice of NOTICES(now)) {
    const { card } = cards.notice(notice, lead, view);
    if (card !== undefined) drawn[`notice ${nameOf(notice)}`] = card;
  }
  return drawn;
}

/** Forms look the same in every state but for what they start with. */
function formsOf({ lead }: Seen, view: View, cards: Cards): Record<string, Card> {
  if (lead.stage === 'archived' || lead.contactRequested || lead.favorites.length > 0) return {};
  return Object.fromEntries(
    FORM_NAMES.flatMap((form) => [
      [
        `form ${form}`,
        cards.form(form, lead, view, { people: [ana, ben, zoe], ...(form === 'accept' && SIMILAR) }),
      ],
      [`form ${form} with errors`, cards.form(form, lead, view, wrong(FORMS[form]))],
    ]),
  );
}

const SIMILAR = { similar: { won: 3, lost: 2 } };

/** Everything that is said in words alone. */
export function everySaying(cards: Cards = drawnHere): Said[] {
  return Object.entries(LEADS).flatMap(([state, { lead, now }]) =>
    everyView(now).flatMap(({ name, view }) => [
      { name: `root post: ${state}, ${name}`, text: '', summary: cards.summary(lead, view) },
      ...NOTICES(now).map((notice) => {
        const { text = '', summary } = cards.notice(notice, lead, view);
        return { name: `${nameOf(notice)}: ${state}, ${name}`, text, summary };
      }),
    ]),
  );
}

const PAST: Similar[] = ['won', 'lost'].flatMap((state) => {
  const seen = LEADS[state];
  return seen
    ? [{ lead: seen.lead, reasons: ['product:Azure', 'industry:Manufacturing', 'size', 'country', 'value'] }]
    : [];
});

export const NOTICES = (now: number): Notice[] => [
  ...(['won', 'lost', 'rejected', 'expired', 'error'] as const).map(
    (outcome) => ({ kind: 'outcome', outcome }) as const,
  ),
  { kind: 'undone' },
  { kind: 'assigned', person: ben, by: ana.name },
  { kind: 'left', name: ben.name },
  ...(['answer', 'contact', 'outcome'] as const).map(
    (clock) => ({ kind: 'reminder', clock, end: now + 90_000_000, managers: clock === 'answer' }) as const,
  ),
  { kind: 'told', audience: 'customer', event: 'rejected' },
  { kind: 'told', audience: 'sender', event: 'expired' },
  ...['no-address', 'abuse', 'mail-off', 'Smtp550 5.1.1'].map(
    (problem) => ({ kind: 'told', audience: 'customer', event: 'rejected', problem }) as const,
  ),
  { kind: 'told', audience: 'source', receiver: 'crm.example-1a2b3c4d', event: 'won', problem: 'Status410' },
  { kind: 'assigned', person: { id: 'unknown', name: 'unknown' }, by: '' },
];

export function nameOf(notice: Notice): string {
  if (notice.kind === 'outcome') return notice.outcome;
  return notice.kind === 'reminder' ? `reminder ${notice.clock}` : notice.kind;
}

function wrong(fields: readonly Field[]): {
  typed: Record<string, string>;
  errors: FieldError[];
  line: string;
} {
  return {
    typed: Object.fromEntries(fields.map(({ id }) => [id, `typed ${id}`])),
    errors: fields.map(({ id }) => ({ field: id, problem: 'not-a-choice' })),
    line: 'Luis Gil changed this meanwhile.',
  };
}

/** All that can be read of leads, in one text. */
export function everythingWritten(cards: Cards, seen: readonly Seen[]): string {
  return seen
    .flatMap(({ lead, now }) => {
      const views = everyView(now).filter(({ name }) => name.endsWith('en card'));
      return views.flatMap(({ view }) => [
        ...cardTexts({ lead, now }, view, cards),
        ...answers({ lead, now }, view, cards),
      ]);
    })
    .join('\n');
}

function cardTexts(seen: Seen, view: View, cards: Cards): string[] {
  const shown = Object.values(cardsOf(seen, view, cards)).map((card) => JSON.stringify(card));
  const said = NOTICES(seen.now).map((notice) => cards.notice(notice, seen.lead, view));
  return [
    ...shown,
    ...said.map(({ text = '', summary }) => `${text} ${summary}`),
    cards.summary(seen.lead, view),
    cards.copy(seen.lead, view).summary,
  ];
}

/** What is answered to clicks. */
function answers({ lead }: Seen, view: View, cards: Cards): string[] {
  return [
    ...REFUSALS(lead).map((refusal) => cards.refusal(refusal, lead, view)),
    ...ACTIONS.map((action) => cards.done(action, lead, view)),
    ...PROBLEMS.flatMap((problem) =>
      ['', 'Ben'].map((detail) => cards.fieldError({ field: 'until', problem, detail }, view.locale)),
    ),
    ...FORM_NAMES.map((form) => cards.formTitle(form, lead, view.locale)),
  ];
}

export const REFUSALS = (lead: Lead): Refusal[] => [
  { code: 'lead.stage_forbids', action: 'accept', last: lead.history[0]! },
  { code: 'lead.stage_forbids', action: 'accept' },
  ...ACTIONS.map((action) => ({ code: 'lead.role_forbids', action, who: ruleOf(action).who }) as const),
  { code: 'lead.informational', action: 'accept' },
  { code: 'lead.changed_since', action: 'accept', since: lead.history },
  { code: 'lead.changed_since', action: 'accept', since: [] },
  { code: 'lead.field_conflict', action: 'edit', fields: ['notes'], since: lead.history },
  { code: 'lead.has_assignee', action: 'claim', assignee: ben },
  { code: 'lead.no_assignee', action: 'release' },
  { code: 'lead.hold_over', action: 'undo' },
  { code: 'lead.nothing_to_change', action: 'edit' },
  { code: 'lead.snooze_past_clock', action: 'snooze' },
];

const PROBLEMS: readonly FieldProblem[] = [
  ...(['required', 'too-long', 'not-an-amount', 'not-a-currency', 'not-a-choice', 'not-a-date'] as const),
  ...(['not-an-email', 'not-a-phone', 'notes-for-other', 'email-or-phone', 'person-line'] as const),
  ...(['person-unknown', 'value-for-currency', 'taken-by-other'] as const),
];
