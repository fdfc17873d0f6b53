import { join } from 'node:path';
import { start, type Child } from './child.ts';
import { post } from './post.ts';

const PROGRAM = join(import.meta.dirname, '../node_modules/@microsoft/m365agentsplayground/cli.js');

/** The tenant on show. */
export const TENANT_FILE = join(import.meta.dirname, 'playground.yml');

/** General has the id of its team, as in Teams. */
export const GENERAL = '19:partner-sales@thread.tacv2';

export type Playground = Child & {
  address: string;
  /** Puts the bot into a conversation, as a person does in Teams by adding the app to a team. */
  install: (conversation: string) => Promise<void>;
};

/** Starts the Microsoft 365 Agents Playground in front of a bot; only this machine can reach it. */
export async function startPlayground(options: {
  port: number;
  bot: string;
  logFile: string;
  /** Another tenant than the demo's. */
  tenantFile?: string;
  /** A page has been opened, or loaded anew. */
  onPage?: () => void;
}): Promise<Playground> {
  const { port, bot, logFile, tenantFile = TENANT_FILE, onPage } = options;
  const local = `http://127.0.0.1:${port}`;
  const child = start({
    file: PROGRAM,
    args: [
      'start',
      ...['--app-endpoint', `${bot}/api/messages`, '--channel-id', 'msteams', '--port', String(port)],
      ...['--service-url', `${local}/_connector`, '--disable-telemetry'],
    ],
    env: {
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: tenantFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
      // Its coverage would be measured along with ours.
      NODE_V8_COVERAGE: '',
    },
    preload: ['loopback-only.ts', 'patience.ts'],
    onMessage: onPage,
  });
  const line = await child.says(/^Listening on \d+$/);
  if (line !== `Listening on ${port}`) {
    await child.stop();
    throw new Error(`The Playground could not have port ${port}.`);
  }
  return {
    ...child,
    address: `http://localhost:${port}`,
    install: async (conversation) => {
      await post(`${local}/_debug/conversation/${encodeURIComponent(conversation)}/installation`, {});
    },
  };
}
