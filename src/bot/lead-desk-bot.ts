import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { isListVerb, isShared } from '../domain/verbs.ts';
import { localeOf, readAsker, type Asker } from './asker.ts';
import { isObject, type Way } from './card-request.ts';
import type { Desk } from './desk.ts';
import { noteEvent } from './events.ts';
import { serveFileConsent } from './file-consent.ts';
import { answerText } from './answer-text.ts';
import { invokeResponse, type Reply } from './replies.ts';
import { searchFailed, searchLeads } from './search-leads.ts';
import { send, type ClickedMessage } from './send.ts';
import { failed, serveCard } from './serve-card.ts';

/** The invokes that carry a click on a card, and where in them the verb and the data stand. */
const INVOKES: Record<
  string,
  { way: Exclude<Way, 'message'>; read: (value: unknown) => { verb: unknown; data: unknown } }
> = {
  'adaptiveCard/action': {
    way: 'execute',
    read: (value) => {
      const action = isObject(value) && isObject(value['action']) ? value['action'] : {};
      const data = isObject(action['data']) ? action['data'] : {};
      return { verb: action['verb'] ?? data['verb'], data };
    },
  },
  'task/fetch': { way: 'fetch', read: readTask },
  'task/submit': { way: 'submit', read: readTask },
};

function readTask(value: unknown): { verb: unknown; data: unknown } {
  const data = isObject(value) && isObject(value['data']) ? value['data'] : {};
  return { verb: data['verb'], data };
}

/** Activities in, replies out. What is served stands in tables: INVOKES, VERB_TABLE, COMMANDS. */
export class LeadDeskBot {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Serves a turn; an invoke is answered with what it says, of any other kind of activity Teams wants to hear nothing. */
  async run(context: TurnContext): Promise<InvokeResponse | undefined> {
    switch (context.activity.type) {
      case 'invoke':
        return this.#invoke(context);
      case 'message':
        await this.#message(context);
        return undefined;
      case 'installationUpdate':
      case 'conversationUpdate':
        await this.#event(context);
        return undefined;
      default:
        return undefined;
    }
  }

  async #invoke(context: TurnContext): Promise<InvokeResponse> {
    const { name = '' } = context.activity;
    const value: unknown = context.activity.value;
    if (name === 'composeExtension/query') return this.#search(context, value);
    if (name === 'fileConsent/invoke') return this.#fileConsent(context, value);
    const served = Object.hasOwn(INVOKES, name) ? INVOKES[name] : undefined;
    const way = served?.way ?? 'execute';
    const reply = await this.#reply(context, (asker) =>
      served === undefined
        ? Promise.resolve(this.#error(400, 'invoke.not_served'))
        : serveCard(this.#desk, asker, { ...served.read(value), way }),
    );
    if (reply?.kind === 'file-consent') await send(context, reply, 'none');
    return invokeResponse(reply ?? this.#error(403, 'tenant.not_served'), way);
  }

  /** The question has been answered: it goes, and what came of it is said below. */
  async #fileConsent(context: TurnContext, value: unknown): Promise<InvokeResponse> {
    const reply = await this.#reply(context, (asker) => serveFileConsent(this.#desk, asker, value));
    const { replyToId } = context.activity;
    if (reply !== undefined) {
      if (replyToId !== undefined) await context.deleteActivity(replyToId).catch(() => undefined);
      await send(context, reply, 'none');
    }
    return { status: 200 };
  }

  async #search(context: TurnContext, value: unknown): Promise<InvokeResponse> {
    try {
      const asker = await this.#asker(context);
      if (asker !== undefined) return await searchLeads(this.#desk, asker, value);
      return searchFailed(this.#error(403, 'tenant.not_served'));
    } catch (error) {
      this.#desk.log.error('search.failed', { error });
      return searchFailed(failed(this.#desk, localeOf(context.activity.locale), error));
    }
  }

  async #message(context: TurnContext): Promise<void> {
    const clicked = clickedData(context.activity);
    let where: ClickedMessage = 'none';
    const reply = await this.#reply(context, async (asker) => {
      if (clicked === undefined) return answerText(this.#desk, asker, context.activity);
      where = await this.#clickedMessage(context.activity, asker);
      return serveCard(this.#desk, asker, { verb: clicked['verb'], data: clicked, way: 'message' });
    });
    if (reply !== undefined) await send(context, reply, where);
  }

  /** Nothing for who is of another tenant; whatever fails is said, for Teams shows nothing of an error. */
  async #reply(context: TurnContext, serve: (asker: Asker) => Promise<Reply>): Promise<Reply | undefined> {
    try {
      const asker = await this.#asker(context);
      return asker === undefined ? undefined : await serve(asker);
    } catch (error) {
      this.#desk.log.error('reply.failed', { error });
      return failed(this.#desk, localeOf(context.activity.locale), error);
    }
  }

  async #clickedMessage({ replyToId, value }: Activity, { tenantId }: Asker): Promise<ClickedMessage> {
    const verb: unknown = isObject(value) ? value['verb'] : undefined;
    if (replyToId !== undefined && isListVerb(verb)) return isShared(verb) ? 'root' : 'own';
    const leadId: unknown = isObject(value) ? value['leadId'] : undefined;
    const lead =
      typeof leadId === 'string'
        ? await this.#desk.look.get({ tenantId, id: leadId }).catch(() => undefined)
        : undefined;
    if (lead === undefined || replyToId === undefined) return 'none';
    return lead.posts.some((post) => post.activityId === replyToId) ? 'root' : 'own';
  }

  async #event(context: TurnContext): Promise<void> {
    const asker = await this.#asker(context);
    if (asker === undefined) return;
    const welcome = await noteEvent(this.#desk, asker, context.activity);
    if (welcome !== undefined) await send(context, welcome, 'none');
  }

  /** Who asks, if the tenant is the one served; the newest way to reach the conversation is kept. */
  async #asker({ activity }: TurnContext): Promise<Asker | undefined> {
    const { settings, log, installation } = this.#desk;
    const asker = readAsker(activity, settings);
    if (asker === 'other-tenant') {
      log.warn('tenant.not_served', { tenant: activity.conversation.tenantId });
      return undefined;
    }
    await installation.seen(asker);
    return asker;
  }

  #error(status: 400 | 403, code: 'invoke.not_served' | 'tenant.not_served'): Reply {
    const { cards, settings } = this.#desk;
    return { kind: 'error', status, code, text: cards.text(settings.locale, `error.${code}`) };
  }
}

/** What a card sent as a message: an old client has no other way. */
function clickedData({ value, text }: Activity): Record<string, unknown> | undefined {
  const given: unknown = value;
  if (!isObject(given)) return undefined;
  // A message with a card's values has no text, whatever the SDK's type says.
  return given['verb'] !== undefined || (text as string | undefined) === undefined ? given : undefined;
}
