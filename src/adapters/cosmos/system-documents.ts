import type { Key } from './items.ts';

/** No tenant has this name: tenants are GUIDs, or `local`. */
const TENANT = '~lead-desk';

/** The documents in `records` that belong to no tenant. */
export const SYSTEM = {
  cursorSecret: { tenantId: TENANT, id: 'cursor-secret' },
  heartbeat: { tenantId: TENANT, id: 'heartbeat' },
} as const satisfies Record<string, Key>;
