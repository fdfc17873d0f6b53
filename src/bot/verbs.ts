import type { Command } from '../domain/commands.ts';
import type { FormName } from '../domain/forms.ts';
import { contactsMayBeShown } from '../domain/lead.ts';
import { forbidden } from '../domain/forbidden.ts';
import { mayAct, ruleOf } from '../domain/lifecycle.ts';
import type { ListVerb, Verb } from '../domain/verbs.ts';
import type { Asker } from './asker.ts';
import type { CardRequest } from './card-request.ts';
import type { Desk } from './desk.ts';
import { acting, changedReply, leadReply, shownReply, type Click } from './lead-replies.ts';
import { openForm, submitForm } from './form-replies.ts';
import type { Reply } from './replies.ts';
import { readSnooze } from './snooze.ts';

export type Serve = (desk: Desk, click: Click) => Promise<Reply>;

/** Every verb about a lead, and what serves it. */
export const VERB_TABLE: Record<Exclude<Verb, ListVerb>, Serve> = {
  ...formVerbs('accept'),
  ...formVerbs('reject'),
  ...formVerbs('edit'),
  ...formVerbs('person'),
  ...formVerbs('win'),
  ...formVerbs('lose'),
  ...formVerbs('error'),
  ...formVerbs('assign'),
  'lead.undo': change(() => ({ action: 'undo' })),
  'lead.claim': change(() => ({ action: 'claim' })),
  'lead.release': change(() => ({ action: 'release' })),
  'lead.contacted': change(() => ({ action: 'contacted', input: {} })),
  'lead.favorite': change(({ inputs }, { activityId }) => ({
    action: 'favorite',
    input: { ...readOn(inputs['on']), ...(activityId === undefined ? {} : { click: activityId }) },
  })),
  'lead.snooze': snooze,
  'lead.contact': contact,
  'lead.similar': async (desk, click) => {
    const deals = await desk.look.similar(click.lead);
    return shownReply(desk, click, desk.cards.similar(click.lead, deals, click.audience.shown));
  },
  'lead.history': async (desk, click) =>
    shownReply(desk, click, desk.cards.history(click.lead, click.audience.shown)),
  'lead.show': show,
  'lead.refresh': show,
  'lead.more': async (desk, click) => {
    const card = desk.cards.lead(click.lead, click.audience.shown, { page: 'more' });
    return shownReply(desk, click, card);
  },
};

function show(desk: Desk, { lead, audience }: Click): Promise<Reply> {
  return Promise.resolve(leadReply(desk, lead, audience));
}

function formVerbs<F extends FormName>(form: F): Record<`lead.${F}` | `lead.${F}.form`, Serve> {
  return {
    [`lead.${form}.form`]: (desk: Desk, click: Click) => openForm(desk, click, form),
    [`lead.${form}`]: (desk: Desk, click: Click) => submitForm(desk, click, form),
  } as Record<`lead.${F}` | `lead.${F}.form`, Serve>;
}

/** A button that does something at once. */
function change(command: (request: CardRequest, asker: Asker) => Command): Serve {
  return async (desk, { request, lead, audience }) => {
    const wanted = command(request, audience.asker);
    const changed = await desk.changeLead(lead, wanted, acting(request, audience));
    return changedReply(desk, changed, audience, wanted.action);
  };
}

async function snooze(desk: Desk, click: Click): Promise<Reply> {
  const { request, lead, audience } = click;
  const { view, actor } = audience;
  const until = readSnooze(request.inputs['until'], view.now, desk.calendar(view.timeZone));
  const { cards } = desk;
  const refusal = forbidden(lead, 'snooze', { actor, now: view.now });
  if (refusal !== undefined) return { kind: 'message', text: cards.refusal(refusal, lead, view) };
  if (until === undefined)
    return {
      kind: 'message',
      text: cards.fieldError({ field: 'until', problem: 'not-a-choice' }, view.locale),
    };
  const changed = await desk.changeLead(
    lead,
    { action: 'snooze', input: { until } },
    acting(request, audience),
  );
  return changedReply(desk, changed, audience, 'snooze');
}

/** Contact data goes to those who may act on the lead, and to nobody once it is rejected or has expired. */
async function contact(desk: Desk, click: Click): Promise<Reply> {
  const { lead, audience } = click;
  const { cards } = desk;
  const { view, actor, asker } = audience;
  if (!contactsMayBeShown(lead))
    return { kind: 'message', text: cards.text(view.locale, 'contact.hidden', { ref: lead.ref }) };
  if (!mayAct(lead, 'edit', actor)) {
    const text = cards.refusal(
      { code: 'lead.role_forbids', action: 'edit', who: ruleOf('edit').who },
      lead,
      view,
    );
    return { kind: 'message', text };
  }
  // A plain message in a channel would show it to everybody there.
  if (click.request.way === 'message' && asker.scope !== 'personal') {
    return { kind: 'message', text: cards.text(view.locale, 'contact.privately', { ref: lead.ref }) };
  }
  return shownReply(desk, click, cards.contact(lead, view));
}

function readOn(text: string | undefined): { on?: boolean } {
  return text === 'true' || text === 'false' ? { on: text === 'true' } : {};
}
