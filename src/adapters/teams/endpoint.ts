import { CloudAdapter, type ActivityHandler } from 'botbuilder';
import {
  ConnectorFactory,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
  type ConnectorClient,
} from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import type { Log } from '../../ports/log.ts';
import { wrongWithActivity, type Wrong } from './activity-check.ts';
import type { Connectors } from './connectors.ts';
import { patientReplies, type NoteReply } from './patient-replies.ts';
import { makeTokenCheck } from './token-check.ts';

/** What an activity is answered with. */
export type Answered = { status: number; headers?: Readonly<Record<string, string>>; body?: object };

export type Endpoint = (request: { headers: Record<string, unknown>; body: unknown }) => Promise<Answered>;

type Parts = {
  auth: BotFrameworkAuthentication;
  connectors: Connectors;
  bot: ActivityHandler;
  local: boolean;
  log: Log;
  sent: NoteReply;
};

/** Takes activities from Teams: checked by us, so that wrong ones get a clear answer, then a turn of the SDK. */
export function makeEndpoint({ auth, connectors, bot, local, log, sent }: Parts): Endpoint {
  const turns = makeTurns({ auth, bot, log, sent });
  const checked = makeTokenCheck(auth, log);
  const nobody = (body: unknown) => auth.authenticateRequest(body as Activity, '');
  const connectorFactory = new KeptClients(connectors);

  return async ({ headers, body }) => {
    const sender = local ? undefined : await checked(headers['authorization'], body);
    if (!local && sender === undefined) return UNAUTHORIZED;
    const wrong = wrongWithActivity(body);
    if (wrong !== undefined) return badRequest(wrong);
    const from = sender ?? (await nobody(body));
    const response = await turns.take({ ...from, connectorFactory }, complete(body));
    return { status: response?.status ?? 200, ...(response?.body ? { body: response.body as object } : {}) };
  };
}

/** A turn speaks through the clients that there are. */
class KeptClients extends ConnectorFactory {
  readonly #connectors: Connectors;

  constructor(connectors: Connectors) {
    super();
    this.#connectors = connectors;
  }

  create(serviceUrl: string): Promise<ConnectorClient> {
    return this.#connectors(serviceUrl);
  }
}

/** The SDK's own way in checks token and body once more, and makes a client of the connector for each turn. */
class Turns extends CloudAdapter {
  readonly #bot: ActivityHandler;

  constructor(auth: BotFrameworkAuthentication, bot: ActivityHandler) {
    super(auth);
    this.#bot = bot;
  }

  take(sender: AuthenticateRequestResult, activity: Activity) {
    return this.processActivity(sender, activity, (context) => this.#bot.run(context));
  }
}

function makeTurns({ auth, bot, log, sent }: Pick<Parts, 'auth' | 'bot' | 'log' | 'sent'>): Turns {
  const turns = new Turns(auth, bot);
  turns.use(patientReplies(log, sent));
  // Failures within a turn end here, so that the SDK answers and nothing of them reaches Teams.
  turns.onTurnError = (_context, error) => {
    log.error('turn.failed', { error });
    return Promise.resolve();
  };
  return turns;
}

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
