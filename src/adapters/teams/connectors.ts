import {
  AuthenticationConstants,
  ClaimsIdentity,
  type BotFrameworkAuthentication,
} from 'botframework-connector';
import { makeConnector, type Connector } from './connector.ts';

export type Connectors = (serviceUrl: string) => Promise<Connector>;

/** Addresses kept ready; Teams has a handful of regions. */
const KEPT = 50;

/** One connector for each service URL, with the token that the SDK gets for it. */
export function makeConnectors(auth: BotFrameworkAuthentication, appId: string): Connectors {
  const identity = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
  ]);
  const kept = new Map<string, Promise<Connector>>();

  const connect = async (serviceUrl: string): Promise<Connector> => {
    // The SDK's default audience is right for Teams; its type asks for a text all the same.
    const { credentials } = await auth.createConnectorFactory(identity).create(serviceUrl, undefined);
    return makeConnector(serviceUrl, (request) => credentials.signRequest(request as never));
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
