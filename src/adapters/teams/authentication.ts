import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotFrameworkAuthentication, ClaimsIdentity, UserTokenClient } from 'botframework-connector';

export type Identity = { appId: string; appType: string; password?: string; tenantId: string };

/** Who the bot is towards Teams. Without an app id nothing is checked: local mode. */
export function makeAuthentication(identity: Identity | undefined): BotFrameworkAuthentication {
  if (identity === undefined) return new Authentication({});
  const { appId, appType, password, tenantId } = identity;
  return new Authentication({
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    MicrosoftAppTenantId: tenantId,
    ...(password === undefined ? {} : { MicrosoftAppPassword: password }),
  });
}

/** The SDK makes a client of the token service for each turn. Nobody signs in here: one, never used, is enough. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  #tokens: Promise<UserTokenClient> | undefined;

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return (this.#tokens ??= super.createUserTokenClient(identity));
  }
}
