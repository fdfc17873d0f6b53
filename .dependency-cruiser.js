/** Which room may import which (docs/how-it-works.md). Each rule says why. */
const room = (name) => `^src/${name}/`;
const onlyFrom = (name, allowed, comment) => ({
  name: `${name}-imports`,
  comment,
  severity: 'error',
  from: { path: room(name) },
  to: { path: '^src/', pathNot: [name, ...allowed].map(room) },
});
const packages = (name, allowed, comment) => ({
  name: `${name}-packages`,
  comment,
  severity: 'error',
  from: { path: room(name) },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
    ...(allowed.length > 0 ? { pathNot: allowed } : {}),
  },
});
const npm = (name) => `node_modules/${name}/`;

export default {
  forbidden: [
    onlyFrom(
      'domain',
      [],
      'The rules of the business must be readable and testable without anything around them.',
    ),
    packages('domain', [], 'Pure: what comes from outside (time zones, hashes, texts) is handed in.'),
    onlyFrom('ports', ['domain'], 'A port says what the inside needs, in the words of the domain.'),
    packages('ports', [], 'Types only.'),
    onlyFrom(
      'application',
      ['domain', 'ports'],
      'A use case must run on any store, any messenger, any web server.',
    ),
    packages('application', ['^(node:)?crypto$'], 'Only hashing, for ids; all else is a port.'),
    onlyFrom('cards', ['domain'], 'A card is a picture of a lead: it knows no store and no Teams SDK.'),
    packages('cards', [npm('i18next'), '^(node:)?fs$', '^(node:)?path$'], 'Templates and texts.'),
    onlyFrom(
      'bot',
      ['application', 'cards', 'ports', 'domain'],
      'The bot turns activities into use cases and answers into cards.',
    ),
    packages(
      'bot',
      [npm('botbuilder[^/]*'), npm('botframework-[^/]*'), npm('(@types/)?luxon')],
      'Only here and in adapters/teams the SDK is known: moving away must stay possible.',
    ),
    onlyFrom('http', ['application', 'domain', 'ports'], 'Routes in, status codes out.'),
    packages(
      'http',
      [npm('restify'), npm('@types/restify'), npm('zod'), '^(node:)?(http|crypto|buffer|stream|zlib)$'],
      'The web server is replaceable.',
    ),
    {
      name: 'adapter-imports',
      comment: 'An adapter knows the ports it serves; only the Teams adapter draws.',
      severity: 'error',
      from: { path: '^src/adapters/(?!teams/)' },
      to: { path: '^src/(application|bot|cards|http)/' },
    },
    {
      name: 'teams-adapter-imports',
      comment: 'The Teams adapter draws cards, and knows no use case.',
      severity: 'error',
      from: { path: '^src/adapters/teams/' },
      to: { path: '^src/(application|bot|http)/' },
    },
    {
      name: 'no-adapter-imports-another',
      comment: 'Each outside thing can be taken away alone.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'nobody-imports-main',
      comment: 'main.ts is the root: it knows all parts, none knows it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|open-store)\\.ts$' },
      to: { path: '^src/(main|config|open-store)\\.ts$' },
    },
    {
      name: 'sdk-at-home',
      comment: 'The Bot Framework SDK is in maintenance: only bot/, adapters/teams/ and main may know it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(bot/|adapters/teams/|main\\.ts$)' },
      to: { path: 'node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'no-circles',
      comment: 'A circle has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tests-in-src',
      comment: 'The product runs without its tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|demo|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
