import { readIdentity, type Identity } from './config/identity.ts';
import { readMail, readWebhooks, type MailConfig, type WebhookConfig } from './config/outside.ts';
import {
  countOrNever,
  duration,
  durations,
  list,
  oneOf,
  port as portNumber,
  text,
  timeZone,
} from './config/read-values.ts';
import { cron } from './config/cron.ts';
import { configError, makeSettings, type Environment, type Settings, type Wrong } from './config/settings.ts';
import { readPublicUrl } from './config/public-address.ts';
import { readStore, type StoreConfig } from './config/store.ts';
import { workingDays, workingHours, type WorkingTime } from './config/working-time.ts';
import type { Policy } from './domain/commands.ts';
import { LOCALES, type Locale } from './domain/words.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** All that an operator sets, checked and ready for use. */
export type Config = {
  port: number;
  /** No app id: activities need no token, and only this machine is listened to. */
  local: boolean;
  identity?: Identity;
  /** The one tenant that is served. */
  tenantId: string;
  store: StoreConfig;
  /** Where people reach this server, without a slash at the end. */
  publicUrl?: string;
  /** None: /api/leads is open in local mode, and shut otherwise. */
  intakeKeys: readonly string[];
  defaults: { locale: Locale; timeZone: string; bootstrapAdmins: readonly string[] };
  /** Cron with seconds. */
  tick: string;
  policy: Policy;
  /** So many leads a minute have cards of their own in a channel. */
  floodAfter: number;
  /** Whether the limits that Teams publishes are kept. */
  teamsLimits: 'keep' | 'ignore';
  workingTime: WorkingTime;
  mail?: MailConfig;
  webhooks?: WebhookConfig;
  forms: 'dialog' | 'card';
  logLevel: LogLevel;
};

/** Reads the environment (.env.example lists it), or throws one error that names every wrong setting. */
export function readConfig(env: Environment): Config {
  const settings = makeSettings(env);
  const config = read(settings);
  if (settings.problems().length > 0) throw configError(settings.problems());
  return config;
}

function read(settings: Settings): Config {
  const { or, has } = settings;
  const local = !has('MicrosoftAppId');
  const identity = readIdentity(settings);
  const mail = readMail(settings);
  const webhooks = readWebhooks(settings, local);
  const port = or('PORT', '3978', portNumber);
  const publicUrl = readPublicUrl(settings, { local, port });
  return {
    port,
    local,
    tenantId: identity?.tenantId ?? 'local',
    ...(identity === undefined ? {} : { identity }),
    store: readStore(settings),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    intakeKeys: settings.optional('INTAKE_API_KEYS', list(intakeKey)) ?? [],
    defaults: readDefaults(settings),
    tick: or('TICK', '*/10 * * * * *', cron),
    policy: readPolicy(settings),
    floodAfter: or('FLOOD_AFTER', '10', countOrNever),
    teamsLimits: or('TEAMS_LIMITS', 'keep', oneOf('keep', 'ignore')),
    workingTime: readWorkingTime(settings),
    ...(mail === undefined ? {} : { mail }),
    ...(webhooks === undefined ? {} : { webhooks }),
    forms: or('FORMS', local ? 'card' : 'dialog', oneOf('dialog', 'card')),
    logLevel: or('LOG_LEVEL', 'info', oneOf(...LOG_LEVELS)),
  };
}

function readPolicy({ or }: Settings): Policy {
  return {
    answerWindow: or('ANSWER_WINDOW', 'P14D', duration('positive')),
    contactWindow: or('CONTACT_WINDOW', 'PT72H', duration('positive')),
    undoHold: or('UNDO_HOLD', 'PT10M', duration('zero')),
    expiryReminders: or('EXPIRY_REMINDERS', 'P7D,P3D,P1D,PT4H', durations('longest-first', 'positive')),
    contactReminders: or('CONTACT_REMINDERS', 'PT24H,PT48H,PT66H', durations('shortest-first', 'positive')),
    outcomeReminders: or('OUTCOME_REMINDERS', 'P0D,P7D,P30D', durations('shortest-first', 'zero')),
  };
}

function readDefaults({ or, optional }: Settings): Config['defaults'] {
  return {
    locale: or('DEFAULT_LOCALE', 'en', oneOf(...LOCALES)),
    timeZone: or('DEFAULT_TIME_ZONE', 'UTC', timeZone),
    bootstrapAdmins: optional('BOOTSTRAP_ADMINS', list(text)) ?? [],
  };
}

function readWorkingTime({ or }: Settings): WorkingTime {
  const hours = or('WORKING_HOURS', '09:00-18:00', workingHours);
  const days = or('WORKING_DAYS', '1-5', workingDays);
  return hours === 'always' ? hours : { days, ...hours };
}

function intakeKey(value: string): string | Wrong {
  const wrong = 'must be keys of at most 256 characters without spaces, separated by commas';
  return /^[!-~]{1,256}$/.test(value) ? value : { wrong };
}
