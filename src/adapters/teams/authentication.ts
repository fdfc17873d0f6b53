import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';

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
