import { StatusCodes, type TurnContext } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { DeliveryModes, type Activity } from 'botframework-schema';
import type { Log } from '../../ports/log.ts';
import { wrongWithActivity, type Wrong } from './activity-check.ts';
import type { Connectors } from './connectors.ts';
import { patientReplies, type NoteReply } from './patient-replies.ts';
import { makeTokenCheck } from './token-check.ts';
import { TeamsAdapter } from './teams-adapter.ts';
import { TeamsTurn } from './teams-turn.ts';

/** What an activity is answered with. */
export type Answered = { status: number; headers?: Readonly<Record<string, string>>; body?: object };

export type Endpoint = (request: { headers: Record<string, unknown>; body: unknown }) => Promise<Answered>;

/** Serves a turn; what it answers is for an invoke alone. */
export type Bot = { run: (context: TurnContext) => Promise<Answered | undefined> };

type Parts = {
  auth: BotFrameworkAuthentication;
  connectors: Connectors;
  bot: Bot;
  local: boolean;
  log: Log;
  sent: NoteReply;
};

/** Takes activities from Teams: checked by us, so that wrong ones get a clear answer, then a turn of the bot. */
export function makeEndpoint({ auth, connectors, bot, local, log, sent }: Parts): Endpoint {
  const adapter = new TeamsAdapter(auth, connectors);
  const isFromTeams = makeTokenCheck(auth, log);
  const patience = patientReplies(log, sent);

  const serve = async (context: TurnContext): Promise<Answered | undefined> => {
    try {
      return await bot.run(context);
    } catch (error) {
      // It ends here, so that nothing of it reaches Teams.
      log.error('turn.failed', { error });
      return undefined;
    }
  };

  return async ({ headers, body }) => {
    if (!local && !(await isFromTeams(headers['authorization'], body))) return UNAUTHORIZED;
    const wrong = wrongWithActivity(body);
    if (wrong !== undefined) return badRequest(wrong);
    const context = new TeamsTurn(adapter, complete(body), patience);
    return answerTo(context, await serve(context));
  };
}

function answerTo(
  { activity, bufferedReplyActivities }: TurnContext,
  served: Answered | undefined,
): Answered {
  const { deliveryMode, type } = activity;
  const answer = type === 'invoke' ? (served ?? FAILED) : { status: StatusCodes.OK };
  if (deliveryMode !== DeliveryModes.ExpectReplies) return answer;
  const own = type === 'invoke' ? [{ type: 'invokeResponse', value: answer }] : [];
  return { status: StatusCodes.OK, body: { activities: [...bufferedReplyActivities, ...own] } };
}

const FAILED: Answered = { status: StatusCodes.INTERNAL_SERVER_ERROR };

/** The SDK reads both parts without looking whether they are there. */
function complete(body: unknown): Activity {
  const activity = body as { channelData?: unknown; entities?: unknown };
  return {
    ...activity,
    channelData: activity.channelData ?? {},
    entities: activity.entities ?? [],
  } as Activity;
}

const UNAUTHORIZED: Answered = {
  ...problem(401, 'Unauthorized', { detail: 'A valid token of the Bot Framework is needed.' }),
  headers: { 'Content-Type': 'application/problem+json', 'WWW-Authenticate': 'Bearer' },
};

function badRequest(wrong: Wrong): Answered {
  return problem(400, 'Bad Request', {
    detail: 'This is no activity that can be served.',
    errors: [wrong],
  });
}

function problem(
  status: number,
  title: string,
  more: { detail: string; errors?: readonly Wrong[] },
): Answered {
  const headers = { 'Content-Type': 'application/problem+json' };
  return { status, headers, body: { type: 'about:blank', title, status, ...more } };
}
