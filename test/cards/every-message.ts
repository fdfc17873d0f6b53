import type { Card, Similar } from '../../src/cards/make-cards.ts';
import type { View } from '../../src/cards/view.ts';
import type { Notice } from '../../src/domain/effects.ts';
import { FORM_NAMES, FORMS, type Field, type FieldError } from '../../src/domain/forms.ts';
import { dealOf } from '../../src/domain/lead.ts';
import { ana, ben, cards, everyView, zoe } from './a-desk.ts';
import { LEADS, type Seen } from './some-leads.ts';

/** One card as somebody sees it. */
export type Shown = { name: string; kind: string; card: Card; view: View };
export type Said = { name: string; text: string; summary: string };

/** Every card of every state for every viewer, in both languages and both ways of forms. */
export function everyCard(): Shown[] {
  return Object.entries(LEADS).flatMap(([state, seen]) =>
    everyView(seen.now).flatMap(({ name, view }) =>
      Object.entries(cardsOf(seen, view)).map(([kind, card]) => ({
        name: `${kind}: ${state}, ${name}`,
        kind,
        card,
        view,
      })),
    ),
  );
}

export function cardsOf({ lead, now }: Seen, view: View): Record<string, Card> {
  const drawn: Record<string, Card> = {
    lead: cards.lead(lead, view),
    'lead with a line': cards.lead(lead, view, { line: 'Ben Okafor claimed the lead.' }),
    'second page': cards.lead(lead, view, { page: 'more' }),
    contact: cards.contact(lead, view),
    history: cards.history(lead, view),
    similar: cards.similar(lead, PAST, view),
    help: cards.help(view, [{ name: 'leads', description: 'All leads' }]).card,
    welcome: cards.welcome(view, { channel: 'Sales', addedBy: ana.name, firstAdmin: ana.name }).card,
  };
  for (const form of FORM_NAMES) {
    if (dealOf(lead) === undefined && (form === 'edit' || form === 'win')) continue;
    drawn[`form ${form}`] = cards.form(form, lead, view, { people: [ana, ben, zoe] });
    drawn[`form ${form} with errors`] = cards.form(form, lead, view, wrong(FORMS[form]));
  }
  for (const notice of NOTICES(now)) {
    const { card } = cards.notice(notice, lead, view);
    if (card !== undefined) drawn[`notice ${nameOf(notice)}`] = card;
  }
  return drawn;
}

/** Everything that is said in words alone. */
export function everySaying(): Said[] {
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
  ...(['answer', 'contact', 'outcome'] as const).map(
    (clock) => ({ kind: 'reminder', clock, end: now + 90_000_000, managers: clock === 'answer' }) as const,
  ),
  { kind: 'told', audience: 'customer', event: 'rejected', to: 'eva@contoso.example' },
  { kind: 'told', audience: 'sender', event: 'expired', problem: 'no-mail-server' },
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
