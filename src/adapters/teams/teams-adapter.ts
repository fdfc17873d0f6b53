import { CloudAdapter, type TurnContext } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { Activity, ConversationReference, ResourceResponse } from 'botframework-schema';
import type { Connectors } from './connectors.ts';

/**
 * The SDK's adapter, but for its own way through a turn and out of it: that makes two clients for each, checks body and
 * token once more, and its generators keep all of a turn alive until the old space is collected (docs/decisions/0018).
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #connectors: Connectors;

  constructor(auth: BotFrameworkAuthentication, connectors: Connectors) {
    super(auth);
    this.#connectors = connectors;
  }

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities) sent.push(await this.#send(activity));
    return sent;
  }

  async #send(activity: Partial<Activity>): Promise<ResourceResponse> {
    const { serviceUrl, conversation, replyToId } = activity;
    const connector = await this.#connectors(serviceUrl ?? '');
    const at = conversation?.id ?? '';
    const { id = '' } = await (replyToId
      ? connector.reply(at, replyToId, activity)
      : connector.post(at, activity));
    return { id };
  }

  override async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<void> {
    const { serviceUrl, conversation, id } = activity;
    const connector = await this.#connectors(serviceUrl ?? '');
    await connector.edit(conversation?.id ?? '', id ?? '', activity);
  }

  override async deleteActivity(
    _context: TurnContext,
    { serviceUrl, conversation, activityId }: Partial<ConversationReference>,
  ): Promise<void> {
    const connector = await this.#connectors(serviceUrl ?? '');
    await connector.remove(conversation?.id ?? '', activityId ?? '');
  }
}
