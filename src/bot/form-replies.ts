import type { FormState } from '../cards/make-cards.ts';
import type { Refusal } from '../domain/decision.ts';
import type { FieldError, FormName } from '../domain/forms.ts';
import { forbidden } from '../domain/forbidden.ts';
import { ENOUGH_DEALS, type SimilarDeal } from '../domain/similar.ts';
import { readForm } from '../domain/read-form.ts';
import type { Desk } from './desk.ts';
import type { Reply } from './replies.ts';
import { acting, changedReply, leadReply, type Click } from './lead-replies.ts';

/** Opens a form with what is known, if this person may submit it now. */
export async function openForm(desk: Desk, click: Click, form: FormName): Promise<Reply> {
  const { lead, audience } = click;
  const refusal = forbidden(lead, form, { actor: audience.actor, now: audience.view.now });
  if (refusal !== undefined) return refusedReply(desk, click, refusal);
  await desk.look.opened(lead, audience.asker.person);
  return formReply(desk, click, form);
}

/** Submits a form. What was typed is never lost: with anything wrong, it comes back as typed. */
export async function submitForm(desk: Desk, click: Click, form: FormName): Promise<Reply> {
  const { request, lead, audience } = click;
  const people = form === 'assign' ? await desk.look.assignable(lead) : [];
  const refusal = forbidden(lead, form, { actor: audience.actor, now: audience.view.now });
  if (refusal?.code === 'lead.role_forbids') return refusedReply(desk, click, refusal);
  const read = readForm(form, request.inputs, { lead, people });
  if (!read.ok) {
    if (refusal !== undefined) return refusedReply(desk, click, refusal);
    return formReply(desk, click, form, { typed: request.inputs, errors: read.errors, people });
  }
  const changed = await desk.changeLead(lead, read.command, acting(request, audience));
  if (changed.kind !== 'refused') return changedReply(desk, changed, audience, form);
  const now = { ...click, lead: changed.lead };
  return RETRIED.has(changed.refusal.code)
    ? againReply(desk, now, form, changed.refusal)
    : refusedReply(desk, now, changed.refusal);
}

/** Refusals after which the same form can be sent again. */
const RETRIED: ReadonlySet<Refusal['code']> = new Set([
  'lead.changed_since',
  'lead.field_conflict',
  'lead.nothing_to_change',
]);

/** The form as it was typed, on the lead as it now stands, with the line that says what came in between. */
function againReply(desk: Desk, click: Click, form: FormName, refusal: Refusal): Promise<Reply> {
  const line = desk.cards.refusal(refusal, click.lead, click.audience.view);
  const errors: FieldError[] =
    refusal.code === 'lead.field_conflict'
      ? refusal.fields.map((field) => ({ field, problem: 'taken-by-other' }))
      : [];
  return formReply(desk, click, form, { typed: click.request.inputs, line, errors });
}

async function formReply(
  desk: Desk,
  { lead, audience }: Click,
  form: FormName,
  state: FormState = {},
): Promise<Reply> {
  const { cards, look } = desk;
  const { shown } = audience;
  const people = form === 'assign' ? (state.people ?? (await look.assignable(lead))) : [];
  const similar = form === 'accept' ? endsOf(await look.similar(lead)) : {};
  return {
    kind: 'form',
    card: cards.form(form, lead, shown, { ...state, ...similar, people }),
    title: cards.formTitle(form, lead, shown.locale),
    summary: cards.summary(lead, shown),
  };
}

/** How like deals ended; a few say nothing. */
function endsOf(deals: readonly SimilarDeal[]): Pick<FormState, 'similar'> {
  if (deals.length < ENOUGH_DEALS) return {};
  const won = deals.filter(({ lead }) => lead.outcome === 'won').length;
  return { similar: { won, lost: deals.length - won } };
}

/** In a dialog no button of a lead's card would work. */
function refusedReply(desk: Desk, { lead, audience, request }: Click, refusal: Refusal): Reply {
  const line = desk.cards.refusal(refusal, lead, audience.view);
  const inDialog = request.way === 'fetch' || request.way === 'submit';
  if (refusal.code === 'lead.role_forbids' || inDialog) return { kind: 'message', text: line };
  return leadReply(desk, lead, audience, line);
}
