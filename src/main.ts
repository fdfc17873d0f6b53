import './adapters/teams/parts-when-asked.ts';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { makeUploads } from './adapters/files/uploads.ts';
import { makeLog, type LogLines } from './adapters/log/log.ts';
import type { makeMail } from './adapters/mail/mail.ts';
import { makeMetrics } from './adapters/metrics/metrics.ts';
import { makeOutside } from './adapters/outside/outside.ts';
import { startSchedule } from './adapters/schedule/schedule.ts';
import { makeAuthentication } from './adapters/teams/authentication.ts';
import { makeConnectors } from './adapters/teams/connectors.ts';
import { makeEndpoint } from './adapters/teams/endpoint.ts';
import { NO_LIMITS, TEAMS_LIMITS } from './adapters/teams/limits.ts';
import { makeMessenger } from './adapters/teams/messenger.ts';
import { makeRoster } from './adapters/teams/roster.ts';
import { makeCalendar } from './adapters/time/calendar.ts';
import { makeAlarm, systemClock } from './adapters/time/system-clock.ts';
import { makeWebhooks } from './adapters/webhooks/webhooks.ts';
import { inDoubt } from './application/membership.ts';
import { makeUseCases } from './application/make-use-cases.ts';
import { makePace } from './application/pace.ts';
import { readiness } from './application/readiness.ts';
import { rootOf } from './bot/asker.ts';
import { LeadDeskBot } from './bot/lead-desk-bot.ts';
import { makeExports } from './bot/exports.ts';
import { printQuery } from './bot/print-query.ts';
import { makeReadWatch } from './bot/read-watch.ts';
import { makeCards } from './cards/make-cards.ts';
import { readConfig, type Config } from './config.ts';
import { policyMark } from './config/policy-mark.ts';
import { FLOOD_ROOM } from './domain/flood-card.ts';
import { workingTimeOf, type OwnWorkingTime } from './domain/working-time.ts';
import { makeServer } from './http/make-server.ts';
import { openStore } from './open-store.ts';
import type { Alarm, Clock } from './ports/clock.ts';

/** A running Lead Desk. */
export type Running = {
  address: string;
  /** Looks at once what is due. */
  tick: () => Promise<void>;
  /** Resolves when no effect is under way. */
  idle: () => Promise<void>;
  /** Answers what is in flight, puts away the rest, closes the store. */
  stop: () => Promise<void>;
};

/** What tests put in the place of the machine's own. */
export type Instead = {
  clock?: Clock;
  alarm?: Alarm;
  /** Where the log's lines go. */ logTo?: LogLines;
  /** Where files may be stored besides Microsoft's own storage. */
  uploadHosts?: readonly string[];
};

/** Puts the parts together and starts them. */
export async function startLeadDesk(config: Config, instead: Instead = {}): Promise<Running> {
  const { clock = systemClock, alarm = makeAlarm(clock), logTo } = instead;
  const { tenantId, local, forms, defaults, identity } = config;
  const log = makeLog(config.logLevel, logTo);
  if (!local && config.intakeKeys.length === 0) log.warn('intake.shut', { missing: 'INTAKE_API_KEYS' });
  const metrics = makeMetrics();
  const { leads: store, records } = await openStore(config, { log, metrics });
  const cards = makeCards({ templates: folder('cards'), locales: folder('locales') });
  const calendar = (timeZone: string, own?: OwnWorkingTime) =>
    makeCalendar({ timeZone, workingTime: workingTimeOf(config.workingTime, own) });

  const auth = makeAuthentication(identity);
  const connectors = makeConnectors(auth, identity?.appId ?? '');
  const messenger = makeMessenger({
    connectors,
    cards,
    clock,
    forms,
    defaults,
    directoryOf: (tenant) => desk.directories.get(tenant),
  });
  const pace = makePace(clock, config.teamsLimits === 'keep' ? TEAMS_LIMITS : NO_LIMITS);
  const roster = makeRoster({ connectors, clock, log });
  const mail =
    config.mail && (await openMail({ ...config.mail, ...defaults, templates: folder('mails') }, clock));
  const webhooks = config.webhooks && makeWebhooks(config.webhooks, clock);

  const parts = {
    store,
    records,
    messenger,
    outside: makeOutside({ ...(mail && { mail }), ...(webhooks && { webhooks }) }),
    clock,
    alarm,
    pace,
    flood: { after: config.floodAfter, within: 60_000, room: FLOOD_ROOM },
    policy: { ...config.policy, receivers: webhooks?.receivers ?? [] },
    defaults,
    calendar,
    log,
    metrics,
    instance: randomUUID(),
    random: Math.random,
  };
  const desk = makeUseCases(parts, {
    roster,
    inDoubt: inDoubt(local),
    policyMark: policyMark(config),
    print: printQuery(clock),
    readWatch: makeReadWatch,
    soon: () => {
      schedule.soon();
    },
  });
  const tick = (): Promise<void> => desk.tick(tenantId);
  const schedule = startSchedule({ cron: config.tick, run: tick, log, now: () => clock.now() });
  const { deliver, timed, receiveLead, floods, lists, directories, membership } = desk;
  const uploads = makeUploads(instead.uploadHosts);
  const exports = makeExports({ ...parts, lists, cards, directories, membership, uploads }, config);
  const bot = new LeadDeskBot({
    ...desk,
    exports,
    cards,
    clock,
    calendar,
    log,
    metrics,
    membersOf: (asker) => roster.members({ id: asker.conversationId, reference: asker.reference }),
    settings: { tenantId, local, forms, locale: defaults.locale, timeZone: defaults.timeZone },
  });
  const ready = () =>
    readiness(
      () => store.ping(),
      () => schedule.isAlive(),
    );
  // What is wrong with the store is in the log at once, and the first click need not wait for a connection.
  void ready();
  const sent = (conversation: string): void => {
    pace.sent(tenantId, rootOf(conversation));
  };
  const server = makeServer({
    local,
    tenantId,
    intakeKeys: config.intakeKeys,
    receiveLead,
    store,
    floodPosts: (lead) => floods.postsOf(lead),
    messages: makeEndpoint({ auth, connectors, bot, local, log, sent }),
    ready,
    openExport: (ticket) => exports.openLink(ticket),
    metrics,
    log,
    clock,
  });

  return {
    address: await server.listen(config.port),
    tick,
    idle: async () => {
      await Promise.all([deliver.idle(), timed.idle(), exports.store.idle()]);
    },
    stop: async () => {
      await server.close();
      await schedule.stop();
      await Promise.all([deliver.stop(), timed.stop(), exports.store.stop()]);
      await store.close();
    },
  };
}

/** Its client is loaded only where there is mail to send. */
async function openMail(...given: Parameters<typeof makeMail>): Promise<ReturnType<typeof makeMail>> {
  const { makeMail } = await import('./adapters/mail/mail.ts');
  return makeMail(...given);
}

function folder(name: string): string {
  return join(import.meta.dirname, '..', name);
}

async function main(): Promise<void> {
  const running = await startLeadDesk(readConfig(process.env));
  console.log(`Lead Desk listens on ${running.address}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void running.stop().then(() => process.exit(0));
    });
  }
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
