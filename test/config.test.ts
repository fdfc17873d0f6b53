import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readConfig, type Config } from '../src/config.ts';
import { DAY, HOUR } from '../src/domain/time.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';
const KEY = 'a-key-of-more-than-16';
const bot = {
  MicrosoftAppId: APP,
  MicrosoftAppPassword: 'hush-hush',
  MicrosoftAppTenantId: TENANT,
  INTAKE_API_KEYS: KEY,
};

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    return (error as { problems: string[] }).problems;
  }
  return [];
}

describe('The configuration', () => {
  it('needs no setting: then it is local, on SQLite, open, with the defaults of the product', () => {
    expect(readConfig({})).to.deep.equal({
      port: 3978,
      local: true,
      tenantId: 'local',
      store: { kind: 'sqlite', path: 'data/lead-desk.db' },
      publicUrl: 'http://127.0.0.1:3978',
      intakeKeys: [],
      defaults: { locale: 'en', timeZone: 'UTC', bootstrapAdmins: [] },
      tick: '*/10 * * * * *',
      policy: {
        answerWindow: 14 * DAY,
        contactWindow: 72 * HOUR,
        undoHold: HOUR / 6,
        expiryReminders: [7 * DAY, 3 * DAY, DAY, 4 * HOUR],
        contactReminders: [24 * HOUR, 48 * HOUR, 66 * HOUR],
        outcomeReminders: [0, 7 * DAY, 30 * DAY],
      },
      floodAfter: 10,
      teamsLimits: 'keep',
      workingTime: { days: [1, 2, 3, 4, 5], from: 540, to: 1080 },
      forms: 'card',
      logLevel: 'info',
    } satisfies Config);
  });

  it('is a bot of one tenant with an app id, and opens forms as dialogs', () => {
    const config = readConfig(bot);
    expect(config).to.deep.include({ local: false, tenantId: TENANT, forms: 'dialog', intakeKeys: [KEY] });
    expect(config.identity).to.deep.equal({
      appId: APP,
      appType: 'SingleTenant',
      tenantId: TENANT,
      password: 'hush-hush',
    });
  });

  it('takes an empty setting for one that is not set', () => {
    const empty = Object.fromEntries(settingsRead().map((name) => [name, ' ']));
    expect(readConfig(empty)).to.deep.equal(readConfig({}));
  });

  it('names all wrong settings in one error, and shows no secret', () => {
    const secret = 'no spaces allowed';
    const env = { PORT: '70000', DEFAULT_LOCALE: 'fr', INTAKE_API_KEYS: secret, WEBHOOK_SECRET: secret };
    expect(problemsOf(env).map((problem) => problem.split(' ')[0])).to.have.members(Object.keys(env));
    expect(() => readConfig(env)).to.throw(problemsOf(env).join('\n  '));
    expect(() => readConfig(env)).not.to.throw(secret);
  });

  describe('takes', () => {
    const right: [Record<string, string>, (config: Config) => unknown, unknown][] = [
      [{ PORT: '0' }, (c) => c.port, 0],
      [{ PORT: '65535' }, (c) => c.port, 65535],
      [{ EXPIRY_REMINDERS: 'PT4H, P1D,P1D' }, (c) => c.policy.expiryReminders, [DAY, 4 * HOUR]],
      [{ CONTACT_REMINDERS: 'PT66H,PT1H' }, (c) => c.policy.contactReminders, [HOUR, 66 * HOUR]],
      [{ OUTCOME_REMINDERS: 'P1W,P0D' }, (c) => c.policy.outcomeReminders, [0, 7 * DAY]],
      [{ UNDO_HOLD: 'PT0S' }, (c) => c.policy.undoHold, 0],
      [{ ANSWER_WINDOW: 'P1DT12H' }, (c) => c.policy.answerWindow, 1.5 * DAY],
      [{ WORKING_HOURS: 'always' }, (c) => c.workingTime, 'always'],
      [
        { WORKING_HOURS: '8:30-24:00', WORKING_DAYS: '7,1-2' },
        (c) => c.workingTime,
        { days: [1, 2, 7], from: 510, to: 1440 },
      ],
      [{ TICK: '0  */5 8-18 1,15 * 1-5' }, (c) => c.tick, '0 */5 8-18 1,15 * 1-5'],
      [{ DEFAULT_TIME_ZONE: 'America/Mexico_City' }, (c) => c.defaults.timeZone, 'America/Mexico_City'],
      [{ BOOTSTRAP_ADMINS: 'ana, ben' }, (c) => c.defaults.bootstrapAdmins, ['ana', 'ben']],
      [{ INTAKE_API_KEYS: 'a,b' }, (c) => c.intakeKeys, ['a', 'b']],
      [{ ...bot, INTAKE_API_KEYS: 'short' }, (c) => c.intakeKeys, ['short']],
      [{ ...bot, INTAKE_API_KEYS: '' }, (c) => c.intakeKeys, []],
      [{ ...bot, FORMS: 'card' }, (c) => c.forms, 'card'],
      [{ ...bot, MicrosoftAppType: 'MultiTenant' }, (c) => c.identity?.appType, 'MultiTenant'],
      [
        { ...bot, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' },
        (c) => c.identity?.password,
        undefined,
      ],
      [
        { LEAD_STORE: 'cosmos', COSMOS_ENDPOINT: 'http://localhost:8081', COSMOS_KEY: 'k' },
        (c) => c.store,
        { kind: 'cosmos', endpoint: 'http://localhost:8081', key: 'k', database: 'lead-desk' },
      ],
      [
        { LEAD_STORE: 'cosmos', COSMOS_ENDPOINT: 'http://[::1]:8081', COSMOS_THROUGHPUT: '10000' },
        (c) => c.store,
        { kind: 'cosmos', endpoint: 'http://[::1]:8081', database: 'lead-desk', throughput: 10_000 },
      ],
      [
        { LEAD_STORE: 'cosmos', COSMOS_ENDPOINT: 'https://desk.documents.azure.com:443/' },
        (c) => c.store,
        { kind: 'cosmos', endpoint: 'https://desk.documents.azure.com:443/', database: 'lead-desk' },
      ],
      [
        { SMTP_URL: 'smtps://u:p@mail.example', MAIL_FROM: 'Desk <desk@mail.example>' },
        (c) => c.mail,
        { url: 'smtps://u:p@mail.example', from: 'Desk <desk@mail.example>' },
      ],
      [
        { WEBHOOK_URL: 'http://localhost:1, https://b.example/hook', WEBHOOK_SECRET: 'whsec_c2VjcmV0' },
        (c) => c.webhooks,
        { urls: ['http://localhost:1', 'https://b.example/hook'], secret: 'whsec_c2VjcmV0' },
      ],
      [{ LOG_LEVEL: 'silent' }, (c) => c.logLevel, 'silent'],
    ];
    for (const [env, look, value] of right) {
      it(titleOf(env), () => {
        expect(look(readConfig(env))).to.deep.equal(value);
      });
    }
  });

  describe('refuses', () => {
    const wrong: [Record<string, string>, string][] = [
      [{ PORT: '-1' }, 'PORT must be a port'],
      [{ PORT: '65536' }, 'PORT must be a port'],
      [{ PORT: '80a' }, 'PORT must be a port'],
      [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be fatal, error'],
      [{ LEAD_STORE: 'mongo' }, 'LEAD_STORE must be sqlite or cosmos'],
      [{ LEAD_STORE: 'cosmos' }, 'COSMOS_ENDPOINT is missing'],
      [{ LEAD_STORE: 'cosmos', COSMOS_ENDPOINT: 'desk' }, 'COSMOS_ENDPOINT must be an address'],
      [{ COSMOS_ENDPOINT: 'http://desk.example' }, 'COSMOS_ENDPOINT must begin with https://'],
      [{ COSMOS_ENDPOINT: 'http://127.0.0.1.evil.example' }, 'COSMOS_ENDPOINT must begin with https://'],
      [{ COSMOS_DATABASE: 'a/b' }, 'COSMOS_DATABASE must'],
      [{ COSMOS_THROUGHPUT: '1500' }, 'COSMOS_THROUGHPUT must'],
      [{ DEFAULT_LOCALE: 'fr' }, 'DEFAULT_LOCALE must be en or es'],
      [{ DEFAULT_TIME_ZONE: 'Mars/Olympus' }, 'DEFAULT_TIME_ZONE must be a time zone'],
      [{ TICK: '* * * * *' }, 'TICK must be a cron line of six fields'],
      [{ TICK: '60 * * * * *' }, 'TICK has a wrong second'],
      [{ TICK: '*/0 * * * * *' }, 'TICK has a wrong second'],
      [{ TICK: '0 0 25 * * *' }, 'TICK has a wrong hour'],
      [{ TICK: '0 0 0 9-3 * *' }, 'TICK has a wrong day of month'],
      [{ TICK: '2026-01-01T00:00:00Z' }, 'TICK must be a cron line'],
      [{ ANSWER_WINDOW: '14d' }, 'ANSWER_WINDOW must be'],
      [{ ANSWER_WINDOW: 'P0D' }, 'ANSWER_WINDOW must be'],
      [{ ANSWER_WINDOW: 'P1M' }, 'ANSWER_WINDOW must be'],
      [{ CONTACT_WINDOW: '-PT1H' }, 'CONTACT_WINDOW must be'],
      [{ CONTACT_WINDOW: 'P99999D' }, 'CONTACT_WINDOW must be'],
      [{ UNDO_HOLD: 'PT-1M' }, 'UNDO_HOLD must be'],
      [{ EXPIRY_REMINDERS: 'P7D,P0D' }, 'EXPIRY_REMINDERS must be'],
      [{ EXPIRY_REMINDERS: ',' }, 'EXPIRY_REMINDERS must be a list'],
      [{ OUTCOME_REMINDERS: 'P7D,soon' }, 'OUTCOME_REMINDERS must be'],
      [{ WORKING_HOURS: '18:00-09:00' }, 'WORKING_HOURS must be'],
      [{ WORKING_HOURS: '09:60-18:00' }, 'WORKING_HOURS must be'],
      [{ WORKING_HOURS: '09:00-24:01' }, 'WORKING_HOURS must be'],
      [{ WORKING_DAYS: '0-5' }, 'WORKING_DAYS must be'],
      [{ WORKING_DAYS: '5-1' }, 'WORKING_DAYS must be'],
      [{ WORKING_DAYS: 'Mon-Fri' }, 'WORKING_DAYS must be'],
      [{ FORMS: 'popup' }, 'FORMS must be dialog or card'],
      [{ SMTP_URL: 'mail.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL must be an address'],
      [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM is missing'],
      [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'desk' }, 'MAIL_FROM must be an e-mail address'],
      [{ WEBHOOK_URL: 'ftp://hook.example' }, 'WEBHOOK_URL must be an address'],
      [{ WEBHOOK_SECRET: 'secret' }, 'WEBHOOK_SECRET must be whsec_'],
      [{ ...bot, WEBHOOK_URL: 'https://hook.example' }, 'WEBHOOK_SECRET is missing'],
      [{ ...bot, WEBHOOK_SECRET: 'whsec_c2VjcmV0' }, 'WEBHOOK_SECRET must be whsec_ and 24'],
      [{ ...bot, MicrosoftAppId: 'desk' }, 'MicrosoftAppId must be an id'],
      [{ ...bot, MicrosoftAppTenantId: 'contoso.example' }, 'MicrosoftAppTenantId must be an id'],
      [{ ...bot, MicrosoftAppTenantId: '' }, 'MicrosoftAppTenantId is missing'],
      [{ ...bot, MicrosoftAppTenantId: '', MicrosoftAppType: 'MultiTenant' }, 'registered as SingleTenant'],
      [{ ...bot, MicrosoftAppPassword: '' }, 'MicrosoftAppPassword is missing'],
      [{ ...bot, MicrosoftAppId: '' }, 'MicrosoftAppId is missing'],
      [{ ...bot, MicrosoftAppType: 'Any' }, 'MicrosoftAppType must be SingleTenant'],
      [{ ...bot, INTAKE_API_KEYS: ' , ' }, 'INTAKE_API_KEYS must be a list'],
      [{ ...bot, INTAKE_API_KEYS: 'one key' }, 'INTAKE_API_KEYS must be keys'],
      [{ INTAKE_API_KEYS: 'x'.repeat(257) }, 'INTAKE_API_KEYS must be keys'],
    ];
    for (const [env, message] of wrong) {
      it(`${titleOf(env)}: ${message}`, () => {
        const problems = problemsOf(env);
        expect(problems).to.have.length(1);
        expect(problems[0]).to.contain(message);
      });
    }
  });

  describe('and .env.example', () => {
    const example = readFileSync('.env.example', 'utf8');

    it('know the same settings', () => {
      expect(Object.keys(parseEnv(example))).to.have.members(settingsRead());
    });

    it('have the same defaults', () => {
      expect(readConfig(parseEnv(example))).to.deep.equal(readConfig({}));
    });

    it('has a line of explanation over each setting', () => {
      const lines = example.split('\n');
      const bare = lines.filter((line, i) => /^\w+=/.test(line) && !(lines[i - 1] ?? '').startsWith('# '));
      expect(bare).to.deep.equal([]);
    });
  });
});

/** The settings of a test; those that only make it a bot are left out. */
function titleOf(env: Record<string, string>): string {
  const usual = new Set(Object.entries(bot).map(String));
  const told = Object.entries(env).filter((setting) => !usual.has(String(setting)));
  return `${'MicrosoftAppId' in env ? 'as a bot: ' : ''}${told.map((pair) => pair.join('=')).join(' ')}`;
}

/** The names that are looked up in the environment. */
function settingsRead(): string[] {
  const names = new Set<string>();
  const env = new Proxy<Record<string, string>>(
    {},
    {
      get: (_target, name) => {
        names.add(String(name));
        return undefined;
      },
    },
  );
  readConfig(env);
  return [...names];
}
