import type { Channel } from './channel.ts';
import { without } from './without.ts';
import { readDays, readHours } from './working-time.ts';

/** What a channel can have of its own. */
export const SETTING_NAMES = ['language', 'zone', 'hours', 'days', 'mentions'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

type Change = (channel: Channel) => Channel;
type Setting = { read: (text: string) => Change | undefined; reset: Change };

const ON = ['on', 'yes', 'si', 'sí', 'true'];
const OFF = ['off', 'no', 'false'];
const ALWAYS = ['always', 'siempre'];
const LANGUAGES = { en: ['en', 'english', 'inglés', 'ingles'], es: ['es', 'spanish', 'español', 'espanol'] };

const SETTINGS = {
  language: {
    read: (text) => {
      const locale = (['en', 'es'] as const).find((one) => LANGUAGES[one].includes(text));
      return locale && ((channel) => ({ ...channel, locale }));
    },
    reset: (channel) => without(channel, 'locale'),
  },
  zone: {
    read: (text) => {
      const timeZone = zoneOf(text);
      return timeZone === undefined ? undefined : (channel) => ({ ...channel, timeZone });
    },
    reset: (channel) => without(channel, 'timeZone'),
  },
  hours: {
    read: (text) => {
      const hours = ALWAYS.includes(text) ? 'always' : readHours(text);
      return hours && ((channel) => ({ ...channel, workingTime: { ...channel.workingTime, hours } }));
    },
    reset: (channel) => ({ ...channel, workingTime: without(channel.workingTime ?? {}, 'hours') }),
  },
  days: {
    read: (text) => {
      const days = readDays(text);
      return days && ((channel) => ({ ...channel, workingTime: { ...channel.workingTime, days } }));
    },
    reset: (channel) => ({ ...channel, workingTime: without(channel.workingTime ?? {}, 'days') }),
  },
  mentions: {
    read: (text) => {
      if (ON.includes(text)) return (channel) => without(channel, 'mentions');
      return OFF.includes(text) ? (channel) => ({ ...channel, mentions: 'off' }) : undefined;
    },
    reset: (channel) => without(channel, 'mentions'),
  },
} as const satisfies Record<SettingName, Setting>;

/** What a person typed for a setting, as a change; `default` gives it back to the operator. */
export function readSetting(name: SettingName, text: string): Change | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === 'default' || typed === 'general') return SETTINGS[name].reset;
  return SETTINGS[name].read(typed);
}

/** The zone's own spelling, `Europe/Madrid`. Offsets are none: they know no summer time. */
function zoneOf(text: string): string | undefined {
  if (text !== 'utc' && !text.includes('/')) return undefined;
  try {
    const asked = text.replaceAll(/\s+/g, '_');
    return new Intl.DateTimeFormat('en', { timeZone: asked }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Whether a change of settings moves the moments at which the channel's leads are looked at. */
export function movesClocks(before: Channel | undefined, after: Channel): boolean {
  const clockParts = (channel: Channel | undefined): string =>
    JSON.stringify([channel?.timeZone, channel?.workingTime?.days, channel?.workingTime?.hours]);
  return clockParts(before) !== clockParts(after);
}
