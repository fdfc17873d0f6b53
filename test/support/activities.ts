import { randomUUID } from 'node:crypto';

/** A person as Teams names one in an activity. */
export type Someone = { id: string; name: string; aadObjectId: string };

export function someone(name: string): Someone {
  const slug = name.toLowerCase().replaceAll(/\W+/g, '-');
  return { id: `29:${slug}`, name, aadObjectId: `aad-${slug}` };
}

/** A conversation, as an activity from it carries it. */
export type Where = { conversation: object; channelData: object };

const TENANT = 'tenant-of-teams';
const GENERAL = '19:general@thread.tacv2';

export function inChannel(id = GENERAL, thread?: string, tenantId = TENANT): Where {
  const conversationId = thread === undefined ? id : `${id};messageid=${thread}`;
  return {
    conversation: { id: conversationId, conversationType: 'channel', isGroup: true, tenantId },
    channelData: {
      tenant: { id: tenantId },
      team: { id: GENERAL, name: 'Partner sales' },
      channel: { id },
    },
  };
}

export function inGroupChat(id = '19:group@thread.v2'): Where {
  return {
    conversation: { id, conversationType: 'groupChat', isGroup: true, tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  };
}

export function inPersonal(who: Someone): Where {
  return {
    conversation: { id: `a:${who.aadObjectId}`, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  };
}

export const BOT = { id: '28:lead-desk', name: 'Lead Desk' };

/** An activity with all that Teams puts into its envelope. */
export function activity(serviceUrl: string, fields: object): object {
  return {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    recipient: BOT,
    locale: 'en-US',
    timestamp: new Date().toISOString(),
    ...fields,
  };
}
