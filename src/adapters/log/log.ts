import pino from 'pino';
import type { Log } from '../../ports/log.ts';
import { describeError } from './describe-error.ts';

/** What takes the lines of a log. */
export type LogLines = { write(line: string): void };

/** Writes JSON lines to standard output: the time, the level, the event and its facts. */
export function makeLog(level: string, lines?: LogLines): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: 'event',
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: describeError },
    redact: { paths: SECRETS, censor: '(hidden)' },
  };
  const logger = lines === undefined ? pino(options) : pino(options, lines);
  return {
    info: (event, facts = {}) => {
      logger.info(facts, event);
    },
    warn: (event, facts = {}) => {
      logger.warn(facts, event);
    },
    error: (event, facts = {}) => {
      logger.error(facts, event);
    },
  };
}

/** A last net: nobody is meant to log these. */
const SECRETS = ['authorization', 'password', 'secret', 'token', 'apiKey'].flatMap((name) => [
  name,
  `*.${name}`,
]);
