import type { Policy } from '../domain/commands.ts';
import type { WorkingTime } from './working-time.ts';

type Given = { policy: Policy; workingTime: WorkingTime; defaults: { timeZone: string } };

/** What moves the reminders of leads that are open already. */
export function policyMark({ policy, workingTime, defaults }: Given): string {
  const { expiryReminders, contactReminders, outcomeReminders } = policy;
  const { timeZone } = defaults;
  return JSON.stringify({ expiryReminders, contactReminders, outcomeReminders, timeZone, workingTime });
}
