/**
 * Loaded into the Playground, whose pages lose what comes too early: messages of the bot before a new page knows
 * its channels, and replies before the page knows the post that they reply to. So both come a moment later.
 * The demo is told of each page.
 */
import { Server, type IncomingMessage } from 'node:http';

const LATER = [
  { event: 'upgrade', path: '/_ws_conversation/', ms: 1_000, tell: 'page' },
  { event: 'request', path: '/_connector/', ms: 100, tell: undefined },
] as const;

const emit = Reflect.get(Server.prototype, 'emit');

Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]): boolean {
  const now = (): boolean => Boolean(Reflect.apply(emit, this, [event, ...args]));
  const later = LATER.find((row) => row.event === event && pathOf(args[0]).startsWith(row.path));
  if (later === undefined) return now();
  setTimeout(() => {
    now();
    if (later.tell !== undefined) process.send?.(later.tell);
  }, later.ms);
  return true;
} as typeof emit;

function pathOf(request: unknown): string {
  return (request as IncomingMessage).url ?? '';
}
