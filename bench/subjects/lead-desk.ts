import { readConfig } from '../../src/config.ts';
import { startLeadDesk } from '../../src/main.ts';
import { NO_LIMITS } from './no-limits.ts';

/** Lead Desk as `npm start` runs it, but for the limits of Teams. */
const running = await startLeadDesk(readConfig(process.env), { limits: NO_LIMITS });
console.log(`The bot listens on ${running.address}`);
process.once('SIGTERM', () => {
  void running.stop().then(() => process.exit(0));
});
