import type { AskField } from '../../cards/pages.ts';
import type { View } from '../../cards/view.ts';
import { readSetting, SETTING_NAMES, type SettingName } from '../../domain/channel-settings.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Typed } from '../../domain/forms.ts';
import { printHours } from '../../domain/working-time.ts';
import { printSchedule, readSchedule, type Schedule } from '../../domain/digest.ts';
import { readerOf } from './digest.ts';
import type { ChannelClick } from '../channel-click.ts';
import type { Desk } from '../desk.ts';
import { placeHere } from '../place.ts';
import type { Reply } from '../replies.ts';
import { LANGUAGES, settingsReply, wrongValue } from './settings.ts';

/** The settings as a form, with what the channel has of its own filled in. */
export async function openSettings(desk: Desk, { audience }: ChannelClick): Promise<Reply> {
  const { asker, shown } = audience;
  const channel = (await desk.channels.get(asker.tenantId, asker.conversationId)) ?? placeHere(desk, asker);
  const schedule = await desk.digests.scheduleOf(channel);
  const digest = schedule === undefined ? 'off' : printSchedule(schedule, shown.locale);
  return settingsForm(desk, shown, { typed: { ...knownOf(channel), digest }, lines: [] });
}

/** All or nothing: with anything wrong the form comes back as typed. */
export async function submitSettings(desk: Desk, { inputs, audience }: ChannelClick): Promise<Reply> {
  const { asker, view, shown } = audience;
  const read = SETTING_NAMES.map((name) => ({
    name,
    change: readSetting(name, orDefault(inputs[name])),
  }));
  const wrong = read.filter(({ change }) => change === undefined);
  const digest = digestIn(inputs);
  if (wrong.length > 0 || digest === 'wrong') {
    const lines = wrong.map(({ name }) => wrongValue(desk, view, name).text);
    if (digest === 'wrong') lines.push(desk.cards.text(view.locale, 'digest.how'));
    return settingsForm(desk, shown, { typed: inputs, lines });
  }
  const channel = await desk.changeSettings(placeHere(desk, asker), (present) =>
    read.reduce((before, { change }) => change?.(before) ?? before, present),
  );
  if (digest !== undefined) await desk.digests.set(readerOf({ asker }), digest);
  return settingsReply(desk, shown, channel);
}

function knownOf({ locale, timeZone, workingTime = {}, mentions }: Channel): Typed {
  const { hours, days } = workingTime;
  return {
    language: locale ?? '',
    zone: timeZone ?? '',
    hours: hours === undefined ? '' : hours === 'always' ? hours : printHours(hours),
    days: days?.join(',') ?? '',
    mentions: mentions ?? 'on',
  };
}

function settingsForm(
  { cards }: Desk,
  view: View,
  { typed, lines }: { typed: Typed; lines: readonly string[] },
): Reply {
  const { locale } = view;
  const general = { title: cards.text(locale, 'settings.general'), value: 'default' };
  const field = (id: SettingName | 'digest', label: string, choices?: AskField['choices']): AskField => ({
    id,
    label,
    value: typed[id] ?? '',
    placeholder: general.title,
    ...(choices === undefined ? {} : { choices }),
  });
  const languages = [general, { title: LANGUAGES.en, value: 'en' }, { title: LANGUAGES.es, value: 'es' }];
  const onOff = [
    { title: cards.text(locale, 'settings.on'), value: 'on' },
    { title: cards.text(locale, 'settings.off'), value: 'off' },
  ];
  const title = cards.text(locale, 'settings.title');
  const card = cards.ask(view, {
    title,
    hint: cards.text(locale, 'settings.form-hint'),
    lines,
    fields: [
      field('language', cards.text(locale, 'settings.language'), languages),
      field('zone', cards.text(locale, 'settings.zone')),
      field('hours', cards.text(locale, 'settings.hours')),
      field('days', cards.text(locale, 'settings.days')),
      field('mentions', cards.text(locale, 'settings.mentions'), onOff),
      field('digest', cards.text(locale, 'settings.digest')),
    ],
    buttons: [{ title: cards.text(locale, 'settings.save'), verb: 'channel.settings' }],
  });
  return { kind: 'form', card, title, summary: title };
}

/** A form of before knows nothing of it, and leaves it as it is. */
function digestIn({ digest }: Typed): Schedule | 'off' | 'wrong' | undefined {
  if (digest === undefined) return undefined;
  return digest.trim() === '' ? 'off' : (readSchedule(digest) ?? 'wrong');
}

function orDefault(text = ''): string {
  return text.trim() === '' ? 'default' : text;
}
