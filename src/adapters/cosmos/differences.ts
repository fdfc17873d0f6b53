import type { ContainerDefinition } from '@azure/cosmos';
import { definitionOf, type ContainerName } from './containers.ts';

/** What an existing container is other than it should be, in words for the operator. */
export type Differences = {
  /** It cannot be used. */
  faults: string[];
  /** It can, but some queries cost more, or writes do. */
  costs: string[];
};

export function differencesOf(name: ContainerName, present: ContainerDefinition): Differences {
  const wanted = definitionOf(name);
  return {
    faults: [...keyFaults(wanted, present), ...lifeFaults(present)],
    costs: indexCosts(wanted, present),
  };
}

function keyFaults(wanted: ContainerDefinition, present: ContainerDefinition): string[] {
  const [right, found] = [wanted, present].map(
    ({ partitionKey }) => partitionKey?.paths.join(', ') ?? 'none',
  );
  return right === found ? [] : [`the partition key is ${found}, and must be ${right}`];
}

function lifeFaults({ defaultTtl = -1 }: ContainerDefinition): string[] {
  return defaultTtl === -1
    ? []
    : [`documents are deleted after ${defaultTtl} s: switch the time to live off`];
}

function indexCosts(wanted: ContainerDefinition, present: ContainerDefinition): string[] {
  if (present.indexingPolicy?.indexingMode === 'none') return ['nothing is indexed'];
  const right = pathsOf(wanted);
  const found = pathsOf(present);
  const missing = [...right].filter((path) => !found.has(path));
  const useless = [...found].filter((path) => !right.has(path));
  return [
    ...(missing.length === 0
      ? []
      : [`not indexed, so that queries read every document: ${missing.join(', ')}`]),
    ...(useless.length === 0 ? [] : [`indexed for nothing, at every write: ${useless.join(', ')}`]),
  ];
}

function pathsOf({ indexingPolicy }: ContainerDefinition): Set<string> {
  return new Set(indexingPolicy?.includedPaths?.map(({ path }) => path));
}
