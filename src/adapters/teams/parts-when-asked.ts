import { createRequire, Module } from 'node:module';

type Exports = Readonly<Record<PropertyKey, unknown>>;

/** What the SDK loads at once, and uses only for what Lead Desk does not do: 6 MB of heap. */
const PARTS = [
  /** Signing in by a managed identity. */ { by: 'botframework-connector', name: '@azure/identity' },
  /** Calling skills. */ { by: 'botframework-connector', name: 'axios' },
  /** Keeping transcripts as files. */ { by: 'botbuilder', name: 'fs-extra' },
  /** Reading speech. */ { by: 'botbuilder', name: 'htmlparser2' },
] as const;

const require = createRequire(import.meta.url);

// Imported before the SDK: each of them loads with the first thing that is asked of it.
for (const { by, name } of PARTS) {
  const load = createRequire(require.resolve(by));
  const path = load.resolve(name);
  load.cache[path] ??= standIn(path, () => load(name) as Exports);
}

function standIn(path: string, load: () => Exports): NodeJS.Module {
  const real = (): Exports => {
    if (require.cache[path] === module) Reflect.deleteProperty(require.cache, path);
    return load();
  };
  // Whether it was an ES module is asked when it is loaded, not when it is used: in either case all can be asked of it.
  const get = (_: unknown, name: PropertyKey): unknown => (name === '__esModule' ? undefined : real()[name]);
  const module = Object.assign(new Module(path), {
    exports: new Proxy({}, { get }),
    filename: path,
    loaded: true,
  });
  return module;
}
