import { inChannel, someone } from '../../support/activities.ts';
import { startDesk, type Options, type TestDesk } from '../../support/desk.ts';
import { NOW } from '../../support/fixed-world.ts';

export const MINUTE = 60_000;
export const HOLD = 10 * MINUTE;
export const ana = someone('Ana García');
export const channel = inChannel();

/** A desk with a channel, on a clock that stands still until it is moved. */
export async function startOutsideDesk(
  env: Record<string, string>,
  options: Options = {},
): Promise<TestDesk> {
  const desk = await startDesk({ env: { LOG_LEVEL: 'warn', ...env }, fixedClock: NOW, ...options });
  await desk.install(ana, channel);
  return desk;
}

/** Lets time pass and has done what falls due. */
export async function pass(desk: TestDesk, ms: number): Promise<void> {
  desk.clock.pass(ms);
  await desk.settle();
}

const ACCEPT = {
  dealName: 'ERP move',
  estimatedValue: '25000',
  currency: 'EUR',
  purchaseTimeframe: '1-3-months',
  notes: 'Called, wants an offer',
};

/** Clicks of Ana, each with all that the form asks for. */
export const CLICKS = {
  accept: { verb: 'lead.accept', inputs: ACCEPT },
  edit: { verb: 'lead.edit', inputs: { ...ACCEPT, estimatedCloseDate: '2027-03-01', crmId: 'CRM-7' } },
  reject: { verb: 'lead.reject', inputs: { reason: 'requirement-not-met', notes: 'Not our trade' } },
  win: { verb: 'lead.win', inputs: { finalValue: '30000' } },
  lose: { verb: 'lead.lose', inputs: { reason: 'chose-another-vendor' } },
  error: { verb: 'lead.error', inputs: { reason: 'duplicate' } },
  undo: { verb: 'lead.undo', inputs: {} },
} as const;

export async function click(desk: TestDesk, leadId: string, what: keyof typeof CLICKS): Promise<void> {
  const { statusCode } = await desk.click(ana, channel, { ...CLICKS[what], leadId });
  if (statusCode !== 200) throw new Error(`${what} was answered with ${statusCode}`);
  await desk.settle();
}

/** What was said in the thread of a lead, as text. */
export function thread(desk: TestDesk, post: string): string[] {
  const replies = desk.connector.calls.filter(
    ({ method, conversation }) => method === 'POST' && conversation.endsWith(`;messageid=${post}`),
  );
  return replies.map(({ body }) => JSON.stringify(body));
}

/** The lines of a lead's history about what was told outside. */
export async function history(desk: TestDesk, id: string): Promise<string[]> {
  type Line = { action: string; changes?: Record<'told' | 'event' | 'code', { to?: string } | undefined> };
  const lines = (await desk.lead(id))['history'] as Line[];
  return lines.flatMap(({ action, changes }) =>
    changes?.told === undefined
      ? []
      : [[action, changes.told.to, changes.event?.to, changes.code?.to].filter(Boolean).join(' ')],
  );
}
