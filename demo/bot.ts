import { join } from 'node:path';
import { start, type Child, type Program } from './child.ts';

const PROGRAM = join(import.meta.dirname, '../src/main.ts');

/** Whatever the machine is set up for: nothing outside is reached, and clicks need no token. */
const LOCAL_MODE = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  LEAD_STORE: 'sqlite',
  INTAKE_API_KEYS: '',
  BOOTSTRAP_ADMINS: '',
  SMTP_URL: '',
  MAIL_FROM: '',
  WEBHOOK_URL: '',
  WEBHOOK_SECRET: '',
  FORMS: 'card',
};

export type Bot = Child & { address: string };

/** Starts Lead Desk in local mode; port 0 takes a free one. */
export async function startBot(options: {
  port: number;
  database: string;
  env?: Record<string, string>;
  onLine?: Program['onLine'];
}): Promise<Bot> {
  const { port, database, env, onLine } = options;
  const child = start({
    file: PROGRAM,
    env: { ...LOCAL_MODE, PORT: String(port), SQLITE_PATH: database, ...env },
    ...(onLine === undefined ? {} : { onLine }),
  });
  const line = await child.says(/^Lead Desk listens on /);
  return { ...child, address: line.replace('Lead Desk listens on ', '') };
}
