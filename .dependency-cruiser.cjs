const libraries = require('./tools/lint/library-rooms.cjs');

const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** Import rules, one sentence of cause and remedy each. Types count as imports. */
const rules = [
  error(
    'core-is-pure',
    'The core decides from (tables, rules, now) alone, so that every decision can be replayed from files. Move the effect behind a port in src/app, or the library behind one file of the core.',
    { path: '^src/core/' },
    { pathNot: ['^src/core/', ...libraries.map(({ path }) => path)] },
  ),
  error(
    'app-knows-core-and-ports',
    'A use case is tested over in-memory ports. Take what it needs as an argument of type Ports, and let src/entry hand it in.',
    { path: '^src/app/' },
    { pathNot: '^(src/(app|core)/|rules/.*\\.json$|templates/)' },
  ),
  error(
    'platform-only-implements-ports',
    'Files that name Google hold no decisions. Move the decision to src/core and call it from src/app; take the types from src/app/ports.ts.',
    { path: '^src/platform/' },
    { pathNot: '^(src/(platform|core)/|src/app/ports\\.ts$)' },
  ),
  error(
    'platform-is-handed-in',
    'Only the composition root knows which platform it runs on. Take a port as an argument instead.',
    { path: '^src/(core|app)/' },
    { path: '^src/platform/' },
  ),
  error(
    'entry-is-the-root',
    'The entry points are where wiring ends: nothing may depend on them. Move what is shared to src/app.',
    { path: '^(?!src/entry/|tests/)' },
    { path: '^src/entry/' },
  ),
  error(
    'entry-only-wires',
    'An entry point gets ports, calls the app and reports errors. Libraries and Node belong elsewhere.',
    { path: '^src/entry/' },
    { pathNot: '^(src/|rules/.*\\.json$|templates/)' },
  ),
  error(
    'sidebar-knows-the-contract',
    'The sidebar runs in a browser of its own and shares nothing with the server but the messages. Put the type into src/core/contract.',
    { path: '^sidebar/' },
    { pathNot: '^(sidebar/|src/core/contract(/|\\.ts$)|node_modules/preact/)' },
  ),
  error(
    'local-runs-the-bundle',
    'The stand-in proves the built file, so it may not know the source. Load dist/Code.js, or read the template and rule data. Only the bin, which builds what is missing, calls the build.',
    { path: '^local/', pathNot: '^local/runsheet\\.mjs$' },
    { path: '^(src|tests|tools)/' },
  ),
  error(
    'nothing-needs-tests',
    'What ships may not depend on tests. Move the helper to the side that uses it.',
    { path: '^(src|local|sidebar|tools)/' },
    { path: '^tests/' },
  ),
  error(
    'no-circular',
    'Files in a circle cannot be read, moved or tested alone. Take out what both need into a file of its own.',
    { path: '^(src|sidebar|tests)/' },
    { circular: true },
  ),
  error(
    'no-circular-stand-in',
    "Files in a circle load in an order that nobody chose. Take out what both need; only types may refer to each other, as Google's do.",
    { path: '^local/' },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  error(
    'no-dead-source',
    'No entry point reaches this file, so it is not in the product. Use it or delete it.',
    { path: '^src/entry/entry-points\\.ts$' },
    { path: '^src/.*\\.ts$', reachable: false },
  ),
  error(
    'no-dead-stand-in',
    "The command line does not reach this file of the stand-in. Use it or delete it. Custom functions are Google's side of what tests check.",
    { path: '^local/cli/main\\.ts$' },
    { path: '^local/.*\\.ts$', pathNot: '^local/(host/custom-functions\\.ts$|page/)', reachable: false },
  ),
  error(
    'no-dead-page',
    "Neither the local page nor the script of its sidebar's frame reaches this file. Use it or delete it.",
    { path: '^local/page/(shim/)?main\\.ts$' },
    { path: '^local/page/.*\\.ts$', pathNot: '/main\\.ts$', reachable: false },
  ),
  error(
    'no-dead-sidebar',
    'The sidebar does not reach this file. Use it or delete it.',
    { path: '^sidebar/main\\.tsx$' },
    { path: '^sidebar/.*\\.tsx?$', reachable: false },
  ),
  error(
    'page-runs-in-a-browser',
    'The page shares messages with its server and nothing else. Put the type into local/page/messages.ts.',
    { path: '^local/page/' },
    { pathNot: '^(local/page/|node_modules/@odoo/)' },
  ),
  error(
    'server-knows-the-messages',
    'The server and its page run in different worlds. Only the messages are shared.',
    { path: '^local/(?!page/)' },
    { path: '^local/page/', pathNot: '^local/page/messages\\.ts$' },
  ),
  error(
    'no-orphans',
    'Nothing uses this file and it uses nothing. Use it or delete it.',
    {
      orphan: true,
      path: '^(src|local|sidebar|tests/support)/',
      pathNot: '^src/entry/|^local/page/messages\\.ts$|^tests/support/(frozen-world|fixed-seed)\\.ts$',
    },
    {},
  ),
  error(
    'no-missing-import',
    'This import leads nowhere. Correct the path, or add the package to package.json with an exact version.',
    { path: '^(src|local|sidebar|tests)/' },
    { couldNotResolve: true },
  ),
  error(
    'source-ships-dependencies-only',
    'A development package may be absent where the product is built from its dependencies. List it under "dependencies", or do without.',
    { path: '^(src|sidebar)/' },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm'] },
  ),
  ...libraries.map(({ name, path, room, where }) =>
    error(
      `${name}-behind-one-file`,
      `Only ${where} may know this library, so that it can be guarded, tested and replaced in one place. Call that file instead.`,
      { path: '^src/', pathNot: room },
      { path },
    ),
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.tsbuildinfo$', '/fixtures/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'require', 'node', 'default'] },
  },
};
