/**
 * A ref is how the id of its lead begins, so it needs no index of its own: with random refs that would be one more
 * page of the file for each lead that comes. Leads that are named otherwise, as all were before version 11, stand in
 * one that holds them alone.
 */
const NAMED_OTHERWISE = 'lower(substr(ref, 3)) <> substr(id, 1, length(ref) - 2)';

export const REFS_OF_IDS = `
  DROP INDEX leads_by_ref;
  CREATE UNIQUE INDEX leads_by_ref ON leads (tenant, ref) WHERE ${NAMED_OTHERWISE};
`;

/** The lead whose ref this is, if its id begins so. The id says where to look, among one or two. */
export function nameBegins(tenant: string, ref: string): string {
  const start = `lower(substr(${ref}, 3))`;
  // After every letter and digit.
  return `tenant = ${tenant} AND id >= ${start} AND id < ${start} || '~' AND ref = ${ref}`;
}

/** The lead whose ref this is, if its id does not begin so. */
export function namedOtherwise(tenant: string, ref: string): string {
  return `tenant = ${tenant} AND ref = ${ref} AND ${NAMED_OTHERWISE}`;
}
