import type { Policy } from '../domain/commands.ts';
import type { FloodRule } from '../domain/flood.ts';
import type { Calendar } from '../domain/time.ts';
import type { Locale } from '../domain/words.ts';
import type { OwnWorkingTime } from '../domain/working-time.ts';
import type { Alarm, Clock } from '../ports/clock.ts';
import type { LeadStore } from '../ports/lead-store.ts';
import type { Log, Metrics } from '../ports/log.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Outside } from '../ports/outside.ts';
import type { Records } from '../ports/records.ts';
import type { Pace } from './pace.ts';

/** What the operator sets for everybody; channels may set their own. */
export type Defaults = { locale: Locale; timeZone: string; bootstrapAdmins: readonly string[] };

/** What the use cases need of the outside; main.ts puts it together. */
export type Parts = {
  store: LeadStore;
  records: Records;
  messenger: Messenger;
  outside: Outside;
  clock: Clock;
  alarm: Alarm;
  pace: Pace;
  flood: FloodRule;
  policy: Policy;
  defaults: Defaults;
  /** The calendar of a time zone, with the operator's working time where a channel has none of its own. */
  calendar: (timeZone: string, own?: OwnWorkingTime) => Calendar;
  log: Log;
  metrics: Metrics;
  /** Names this running process: its leases are its own, and lapse when it dies. */
  instance: string;
  /** Between 0 and 1; spreads retries. */
  random: () => number;
};
