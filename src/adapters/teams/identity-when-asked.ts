import { createRequire, Module } from 'node:module';

/**
 * The SDK loads Azure's identities at once, with a token library of their own, and uses them only where the bot signs
 * in by a managed identity: 2 MB of heap. Imported before the SDK, this stands there in their place, and loads them
 * with the first thing that is asked of them.
 */
const load = createRequire(createRequire(import.meta.url).resolve('botframework-connector'));
const NAME = '@azure/identity';
const path = load.resolve(NAME);

function real(): Record<PropertyKey, unknown> {
  if (load.cache[path] === standIn) Reflect.deleteProperty(load.cache, path);
  return load(NAME) as Record<PropertyKey, unknown>;
}

const standIn = Object.assign(new Module(path), {
  exports: new Proxy({}, { get: (_, name) => real()[name] }),
  filename: path,
  loaded: true,
});
load.cache[path] ??= standIn;
