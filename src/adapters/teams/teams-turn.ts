import { TurnContext } from 'botbuilder';
import { DeliveryModes, type Activity, type ResourceResponse } from 'botframework-schema';
import type { Patience } from './patient-replies.ts';
import type { TeamsAdapter } from './teams-adapter.ts';

/** A turn of the SDK, whose own way to reply goes through generators, too (docs/decisions/0018). */
export class TeamsTurn extends TurnContext {
  readonly #patience: Patience;

  constructor(adapter: TeamsAdapter, activity: Activity, patience: Patience) {
    super(adapter, activity);
    this.#patience = patience;
  }

  override async sendActivity(activity: string | Partial<Activity>): Promise<ResourceResponse | undefined> {
    const [sent] = await this.sendActivities([typeof activity === 'string' ? { text: activity } : activity]);
    return sent;
  }

  /** Who wants replies as the answer to the request gets them there. */
  override async sendActivities(activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const here = TurnContext.getConversationReference(this.activity);
    const replies = activities.map((activity) =>
      TurnContext.applyConversationReference({ type: 'message', ...activity }, here),
    );
    if (this.activity.deliveryMode !== DeliveryModes.ExpectReplies)
      return this.#patience(replies, () => this.adapter.sendActivities(this, replies));
    this.bufferedReplyActivities.push(...replies);
    return replies.map(() => ({ id: '' }));
  }
}
