import { guid, oneOf, text } from './read-values.ts';
import type { Settings } from './settings.ts';

const APP_TYPES = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;

/** Who the bot is at Microsoft. `password` is absent for a managed identity. */
export type Identity = {
  appId: string;
  appType: (typeof APP_TYPES)[number];
  tenantId: string;
  password?: string;
};

/** Undefined without an app id: local mode. */
export function readIdentity(settings: Settings): Identity | undefined {
  const { optional, or } = settings;
  const appId = optional('MicrosoftAppId', guid);
  const appType = or('MicrosoftAppType', 'SingleTenant', oneOf(...APP_TYPES));
  const password = optional('MicrosoftAppPassword', text);
  const tenantId = optional('MicrosoftAppTenantId', guid);
  complainOfMissing(settings, appType);
  if (appId === undefined || tenantId === undefined) return undefined;
  return { appId, appType, tenantId, ...(password === undefined ? {} : { password }) };
}

/**
 * A multi-tenant bot can no longer be registered, but those that exist go on working. Lead Desk serves one
 * tenant whatever the registration says, so the tenant is asked of them too.
 */
function complainOfMissing({ has, complain }: Settings, appType: Identity['appType']): void {
  const others = ['MicrosoftAppPassword', 'MicrosoftAppTenantId'].filter(has);
  if (!has('MicrosoftAppId')) {
    if (others.length > 0) complain('MicrosoftAppId', `is missing, while ${others.join(' and ')} is set`);
    return;
  }
  const advice = ' (a new bot is registered as SingleTenant; one that is MultiTenant already may stay so)';
  if (!has('MicrosoftAppTenantId'))
    complain(
      'MicrosoftAppTenantId',
      `is missing: with an app id, one tenant is served${appType === 'MultiTenant' ? advice : ''}`,
    );
  if (!has('MicrosoftAppPassword') && appType !== 'UserAssignedMSI')
    complain('MicrosoftAppPassword', `is missing: a ${appType} bot needs it`);
}
