import type { View } from '../../cards/view.ts';
import type { Channel } from '../../domain/channel.ts';
import { readSetting, SETTING_NAMES, type SettingName } from '../../domain/channel-settings.ts';
import { printSchedule } from '../../domain/digest.ts';
import { namesOfDays, printHours } from '../../domain/working-time.ts';
import { adminsOnly, isAdmin, said, type Answer, type Said } from '../ask.ts';
import type { Desk } from '../desk.ts';
import { digestAnswer } from './digest.ts';
import { placeHere } from '../place.ts';
import type { Reply } from '../replies.ts';
import { typedWords } from '../typed-words.ts';

/** As typed, without accents; the longest first. */
const WORDS: Record<SettingName, readonly string[]> = {
  language: ['language', 'idioma', 'lengua'],
  zone: ['time zone', 'timezone', 'zona horaria', 'zone', 'zona'],
  hours: ['working hours', 'hours', 'horario', 'horas'],
  days: ['working days', 'days', 'dias laborables', 'dias'],
  mentions: ['mentions', 'menciones'],
};

/** `settings` shows what this channel has of its own; `settings language es` changes it. */
export const settingsAnswer: Answer = async (desk, ask) => {
  const { view, asker } = ask;
  if (asker.scope === 'personal') return said(desk, view, 'settings.in-channel');
  const known = await desk.channels.get(asker.tenantId, asker.conversationId);
  const place = known ?? placeHere(desk, asker);
  const digest = digestIn(ask.rest);
  if (digest !== undefined) return digestAnswer(desk, { ...ask, rest: digest });
  const wanted = wantedIn(ask.rest);
  if (wanted === 'nothing') return settingsReply(desk, view, place);
  if (!isAdmin(ask)) return adminsOnly(desk, view);
  if (wanted === 'unknown') return said(desk, view, 'settings.how');
  const change = readSetting(wanted.name, wanted.text);
  if (change === undefined) return wrongValue(desk, view, wanted.name);
  return settingsReply(desk, view, await desk.changeSettings(place, change));
};

/** The digest is no part of the channel's document, but people look for it here. */
function digestIn(text: string): string | undefined {
  return /^\s*(?:digest|bolet[ií]n|resumen(?: peri[oó]dico)?)\b[\s:=]*(.*)$/i.exec(text)?.[1];
}

type Wanted = { name: SettingName; text: string };

function wantedIn(text: string): Wanted | 'nothing' | 'unknown' {
  const typed = typedWords(text);
  if (typed.length === 0) return 'nothing';
  for (const name of SETTING_NAMES) {
    const words = WORDS[name].find((title) => {
      const length = title.split(' ').length;
      return (
        typed
          .slice(0, length)
          .map(({ word }) => word)
          .join(' ') === title
      );
    });
    const end = words === undefined ? undefined : typed[words.split(' ').length - 1]?.end;
    if (end !== undefined) return { name, text: text.slice(end).replace(/^[\s:=]+/, '') };
  }
  return 'unknown';
}

export function wrongValue(desk: Desk, view: View, name: SettingName): Said {
  switch (name) {
    case 'language':
      return said(desk, view, 'settings.wrong-language');
    case 'zone':
      return said(desk, view, 'settings.wrong-zone');
    case 'hours':
      return said(desk, view, 'settings.wrong-hours');
    case 'days':
      return said(desk, view, 'settings.wrong-days');
    case 'mentions':
      return said(desk, view, 'settings.wrong-mentions');
  }
}

/** What holds here, each with the command that changes it. */
export async function settingsReply(desk: Desk, view: View, channel: Channel): Promise<Reply> {
  const { cards, settings } = desk;
  const schedule = await desk.digests.scheduleOf(channel);
  const { locale } = view;
  const general = cards.text(locale, 'settings.general');
  const { hours, days } = channel.workingTime ?? {};
  const always = cards.text(locale, 'settings.always');
  const rows: [command: string, value: string][] = [
    [cards.text(locale, 'settings.language'), LANGUAGES[channel.locale ?? settings.locale]],
    [cards.text(locale, 'settings.zone'), channel.timeZone ?? settings.timeZone],
    [
      cards.text(locale, 'settings.hours'),
      hours === undefined ? general : hours === 'always' ? always : printHours(hours),
    ],
    [cards.text(locale, 'settings.days'), days === undefined ? general : namesOfDays(days, locale)],
    [
      cards.text(locale, 'settings.mentions'),
      channel.mentions === 'off' ? cards.text(locale, 'settings.off') : cards.text(locale, 'settings.on'),
    ],
    [
      cards.text(locale, 'settings.digest'),
      schedule === undefined ? cards.text(locale, 'settings.none') : printSchedule(schedule, locale),
    ],
  ];
  const title = cards.text(locale, 'settings.title');
  const card = cards.page(
    view,
    {
      title,
      intro: [],
      heading: [],
      rows: rows.map(([command, value]) => ({ name: value, text: command })),
      outro: [cards.text(locale, 'settings.outro')],
    },
    [{ title: cards.text(locale, 'settings.change'), verb: 'channel.settings.form' }],
  );
  return { kind: 'card', card, summary: title };
}

export const LANGUAGES = { en: 'English', es: 'Español' } as const;
