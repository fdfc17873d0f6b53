import type { BotFrameworkAuthentication, ConnectorClient } from 'botframework-connector';
import { AuthenticationConstants, ClaimsIdentity } from 'botframework-connector';

export type Connectors = (serviceUrl: string) => Promise<ConnectorClient>;

/** A request to Teams that is not answered by then may or may not have arrived. */
export const ANSWER_WITHIN_MS = 12_000;

/** Addresses kept ready; Teams has a handful of regions. */
const KEPT = 50;

/**
 * One client per service URL. The SDK's own retries are taken out: it repeats even a post whose answer was
 * lost, and one message would come twice. When to try again is decided by the effects (settle.ts).
 */
export function makeConnectors(auth: BotFrameworkAuthentication, appId: string): Connectors {
  const identity = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
  ]);
  const kept = new Map<string, Promise<ConnectorClient>>();

  const connect = async (serviceUrl: string): Promise<ConnectorClient> => {
    // The SDK's default audience is right for Teams; its type asks for a text all the same.
    const client = await auth.createConnectorFactory(identity).create(serviceUrl, undefined);
    withoutRetries(client);
    return client;
  };

  return (serviceUrl) => {
    const known = kept.get(serviceUrl);
    if (known !== undefined) return known;
    if (kept.size >= KEPT) kept.clear();
    const made = connect(serviceUrl);
    kept.set(serviceUrl, made);
    made.catch(() => kept.delete(serviceUrl));
    return made;
  };
}

type Pipelined = { client?: { pipeline?: { removePolicy(which: { name: string }): unknown } } };

/** The SDK shows its own client to nobody. */
function withoutRetries(client: unknown): void {
  (client as Pipelined).client?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
}
