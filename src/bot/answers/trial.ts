import type { Rule } from '../../domain/rule.ts';
import { said, type Ask, type Said } from '../ask.ts';
import type { Desk } from '../desk.ts';
import { nameOfChannel } from '../../domain/channel.ts';
import { subscribeCommand } from '../subscribe-command.ts';

/** How many leads rules would have brought, and where those went. */
export async function trialReply(
  desk: Desk,
  { view, asker }: Pick<Ask, 'view' | 'asker'>,
  rules: readonly Rule[],
): Promise<Said> {
  const { days, leads, byChannel, isPart } = await desk.look.trial(asker.tenantId, rules);
  const command = rules.map((rule) => subscribeCommand(rule, view.locale)).join('; ');
  if (leads === 0) return said(desk, view, 'rules.tried-none', { command, days });
  const all = await desk.channels.all(asker.tenantId);
  const went = [...byChannel].map(([id, count]) => {
    const channel = all.find((one) => one.id === id);
    return `${channel === undefined ? id : nameOfChannel(channel)} ${count}`;
  });
  const daily = new Intl.NumberFormat(view.locale, { maximumFractionDigits: 1 }).format(leads / days);
  const channels = went.join(', ') || '–';
  const count = new Intl.NumberFormat(view.locale).format(leads);
  return isPart
    ? said(desk, view, 'rules.tried-part', { command, leads: count, channels })
    : said(desk, view, 'rules.tried', { command, days, count: leads, leads: count, daily, channels });
}
