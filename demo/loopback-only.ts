/** Loaded into the Playground, which would listen on every network interface: only this machine may reach it. */
import { Server, type ListenOptions } from 'node:net';

const listen = Reflect.get(Server.prototype, 'listen');

Server.prototype.listen = function (this: Server, where?: unknown, ...rest: unknown[]): Server {
  return Reflect.apply(listen, this, [local(where), ...rest]) as Server;
} as typeof listen;

function local(where: unknown): unknown {
  if (typeof where === 'number') return { port: where, host: '127.0.0.1' };
  const options = where as ListenOptions | null;
  return typeof options === 'object' && options?.port !== undefined
    ? { ...options, host: '127.0.0.1' }
    : where;
}
