import { PartitionKeyDefinitionVersion, PartitionKeyKind, type ContainerDefinition } from '@azure/cosmos';

/**
 * What is asked for, and nothing else: each path costs at every write. An object's moments are texts
 * (moments.ts), so that sorting needs no composite index.
 */
export const INDEXED = {
  leads: [
    '/tenantId/?',
    '/stage/?',
    '/outcome/?',
    '/qualification/?',
    '/informational/?',
    '/lead/callToAction/?',
    '/sender/?',
    '/country/?',
    '/products/?',
    '/services/?',
    '/solutions/?',
    '/industries/?',
    '/size/?',
    '/amount/?',
    '/currency/?',
    '/contactRequested/?',
    '/contacted/?',
    '/assignee/?',
    '/favorites/[]/?',
    '/urgency/?',
    '/waiting/?',
    '/byReceipt/?',
    '/byExpiry/?',
    '/byValue/?',
    '/acceptedAt/?',
    '/archivedAt/?',
    '/closesOn/?',
    '/source/?',
    '/reason/?',
    '/answerTime/?',
    '/closeTime/?',
    '/winTime/?',
    '/wakeAt/?',
    '/words/?',
  ],
  records: ['/tenantId/?', '/kind/?', '/wakeAt/?'],
} as const satisfies Record<string, readonly string[]>;

export type ContainerName = keyof typeof INDEXED;
export const CONTAINER_NAMES = ['leads', 'records'] as const satisfies readonly ContainerName[];

/** By tenant, then by document: a tenant may outgrow the 20 GB of one partition, and is still asked as one. */
export function definitionOf(name: ContainerName): ContainerDefinition & { id: string } {
  return {
    id: name,
    partitionKey: {
      paths: ['/tenantId', '/id'],
      kind: PartitionKeyKind.MultiHash,
      version: PartitionKeyDefinitionVersion.V2,
    },
    indexingPolicy: {
      indexingMode: 'consistent',
      automatic: true,
      includedPaths: INDEXED[name].map((path) => ({ path })),
      excludedPaths: [{ path: '/*' }],
    },
  };
}
