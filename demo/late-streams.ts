/**
 * Loaded into the Playground. It hands a new page all messages that nobody has seen yet, often before the page
 * knows its channels, and then they are lost. So each page gets its stream of messages a moment later; and the
 * demo is told of it.
 */
import { Server, type IncomingMessage } from 'node:http';

const STREAM = '/_ws_conversation/';
const A_MOMENT_MS = 1_000;

const emit = Reflect.get(Server.prototype, 'emit');

Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]): boolean {
  const now = (): boolean => Boolean(Reflect.apply(emit, this, [event, ...args]));
  if (event !== 'upgrade' || (args[0] as IncomingMessage).url?.startsWith(STREAM) !== true) return now();
  setTimeout(() => {
    now();
    process.send?.('page');
  }, A_MOMENT_MS);
  return true;
} as typeof emit;
