import { readConfig } from '../../src/config.ts';
import { startLeadDesk } from '../../src/main.ts';

/** Lead Desk as `npm start` runs it. */
const running = await startLeadDesk(readConfig(process.env));
console.log(`The bot listens on ${running.address}`);
process.once('SIGTERM', () => {
  void running.stop().then(() => process.exit(0));
});
