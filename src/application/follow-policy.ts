import type { Parts } from './parts.ts';
import type { SealOpenLeads } from './seal-open-leads.ts';

/**
 * After a start with other reminders, another zone or other working time than before, open leads find their new
 * moments: some leads at each call, then nothing more.
 */
export type FollowPolicy = (tenantId: string) => Promise<void>;

/** `mark` stands for all settings of the environment that move reminders; another mark means that one changed. */
export function makeFollowPolicy(
  { records, log }: Pick<Parts, 'records' | 'log'>,
  { mark, sealOpenLeads }: { mark: string; sealOpenLeads: SealOpenLeads },
): FollowPolicy {
  const state: { isDone: boolean; cursor?: string } = { isDone: false };

  return async function followPolicy(tenantId): Promise<void> {
    if (state.isDone) return;
    const key = { kind: 'policy', tenantId, id: 'policy' } as const;
    const stored = await records.get(key);
    if (stored?.value.mark !== mark) {
      const { cursor } = state;
      const next = await sealOpenLeads({ tenantId, ...(cursor !== undefined && { cursor }) });
      if (next !== undefined) {
        state.cursor = next;
        return;
      }
      await records.put(key, { mark }, stored?.version);
      log.info('policy.followed');
    }
    state.isDone = true;
  };
}
