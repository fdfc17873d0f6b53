import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type ActivityHandler } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { Log } from '../../ports/log.ts';
import { wrongWithActivity } from './activity-check.ts';
import { patientReplies } from './patient-replies.ts';
import { makeTokenCheck } from './token-check.ts';

export type Identity = { appId: string; appType: string; password?: string; tenantId: string };

/** Who the bot is towards Teams. Without an app id nothing is checked: local mode. */
export function makeAuthentication(identity: Identity | undefined): BotFrameworkAuthentication {
  if (identity === undefined) return new ConfigurationBotFrameworkAuthentication({});
  const { appId, appType, password, tenantId } = identity;
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    MicrosoftAppTenantId: tenantId,
    ...(password === undefined ? {} : { MicrosoftAppPassword: password }),
  });
}

/** The little that is used of a web server's request and response. */
type WebRequest = { method?: string | undefined; headers: Record<string, unknown>; body?: unknown };
type WebResponse = {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
  send(body?: unknown): unknown;
  end(): unknown;
};

export type Endpoint = (request: WebRequest, response: WebResponse) => Promise<void>;

/** Takes activities from Teams: checked by us first, so that wrong ones get a clear answer, then by the SDK. */
export function makeEndpoint(options: {
  auth: BotFrameworkAuthentication;
  bot: ActivityHandler;
  local: boolean;
  log: Log;
}): Endpoint {
  const { auth, bot, local, log } = options;
  const adapter = new CloudAdapter(auth);
  adapter.use(patientReplies(adapter, log));
  const hasToken = makeTokenCheck(auth, log);
  // Failures within a turn end here, so that the SDK answers and nothing of them reaches Teams.
  adapter.onTurnError = (_context, error) => {
    log.error('turn.failed', { error });
    return Promise.resolve();
  };

  return async (request, response) => {
    if (!local && !(await hasToken(request.headers['authorization'], request.body))) {
      response.header('WWW-Authenticate', 'Bearer');
      problem(response, 401, 'A valid token of the Bot Framework is needed.');
      return;
    }
    const wrong = wrongWithActivity(request.body);
    if (wrong !== undefined) {
      problem(response, 400, 'This is no activity that can be served.', [wrong]);
      return;
    }
    const { body } = request as { body: { channelData?: unknown; entities?: unknown } };
    // The SDK reads both without looking whether they are there.
    body.channelData ??= {};
    body.entities ??= [];
    await adapter.process(request as never, response as never, (context) => bot.run(context));
  };
}

function problem(response: WebResponse, status: number, detail: string, errors?: readonly object[]): void {
  const title = status === 401 ? 'Unauthorized' : 'Bad Request';
  response.status(status);
  response.header('Content-Type', 'application/problem+json');
  response.send({ type: 'about:blank', title, status, detail, ...(errors === undefined ? {} : { errors }) });
}
