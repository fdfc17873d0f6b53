import { TeamsActivityHandler, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import { readAsker, type Asker } from './asker.ts';
import { isObject, type Way } from './card-request.ts';
import type { Desk } from './desk.ts';
import { noteEvent } from './events.ts';
import { answerText } from './answer-text.ts';
import { invokeResponse, type Reply } from './replies.ts';
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
export class LeadDeskBot extends TeamsActivityHandler {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    super();
    this.#desk = desk;
    this.onMessage(async (context, next) => {
      await this.#message(context);
      await next();
    });
    this.onInstallationUpdate(async (context, next) => {
      await this.#event(context);
      await next();
    });
    this.onConversationUpdate(async (context, next) => {
      await this.#event(context);
      await next();
    });
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const served = INVOKES[context.activity.name ?? ''];
    if (served === undefined) return super.onInvokeActivity(context);
    const asker = await this.#asker(context);
    if (asker === undefined) return invokeResponse(this.#stranger(), served.way);
    const reply = await serveCard(this.#desk, asker, {
      ...served.read(context.activity.value),
      way: served.way,
    });
    return invokeResponse(reply, served.way);
  }

  async #message(context: TurnContext): Promise<void> {
    const asker = await this.#asker(context);
    if (asker === undefined) return;
    const value: unknown = context.activity.value;
    const clicked = isObject(value) && value['verb'] !== undefined;
    const reply = clicked
      ? await serveCard(this.#desk, asker, { verb: value['verb'], data: value, way: 'message' })
      : await this.#answer(context.activity, asker);
    await send(context, reply, clicked ? await this.#clickedMessage(context.activity, asker) : 'none');
  }

  async #clickedMessage({ replyToId, value }: Activity, { tenantId }: Asker): Promise<ClickedMessage> {
    const leadId: unknown = isObject(value) ? value['leadId'] : undefined;
    const lead =
      typeof leadId === 'string'
        ? await this.#desk.look.get({ tenantId, id: leadId }).catch(() => undefined)
        : undefined;
    if (lead === undefined) return 'none';
    return lead.posts.some((post) => post.activityId === replyToId) ? 'root' : 'own';
  }

  async #answer(activity: Activity, asker: Asker): Promise<Reply> {
    try {
      return await answerText(this.#desk, asker, activity);
    } catch (error) {
      this.#desk.log.error('message.failed', { error });
      return failed(this.#desk, asker, error);
    }
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

  #stranger(): Reply {
    const { cards, settings } = this.#desk;
    return {
      kind: 'error',
      status: 403,
      code: 'tenant.not_served',
      text: cards.text(settings.locale, 'error.tenant.not_served'),
    };
  }
}
