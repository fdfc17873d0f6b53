import type { ChannelVerb } from '../domain/verbs.ts';
import { openSettings, submitSettings } from './answers/settings-form.ts';
import { openRule, submitRule, tryRuleForm } from './answers/rule-form.ts';
import { adminsOnly, isAdmin, said } from './ask.ts';
import type { ChannelClick, ServeChannel } from './channel-click.ts';
import type { Desk } from './desk.ts';
import type { Reply } from './replies.ts';

const CHANNEL_VERB_TABLE: Record<ChannelVerb, ServeChannel> = {
  'channel.subscribe.form': openRule,
  'channel.subscribe': submitRule,
  'channel.try': tryRuleForm,
  'channel.settings.form': openSettings,
  'channel.settings': submitSettings,
};

/** Whatever the card showed: only referral admins set up a channel, and only from within it. */
export function serveChannelVerb(desk: Desk, verb: ChannelVerb, click: ChannelClick): Promise<Reply> {
  const { audience } = click;
  const { view, asker } = audience;
  if (!isAdmin(click)) return Promise.resolve(adminsOnly(desk, view));
  if (asker.scope === 'personal') return Promise.resolve(said(desk, view, 'settings.in-channel'));
  return CHANNEL_VERB_TABLE[verb](desk, click);
}
