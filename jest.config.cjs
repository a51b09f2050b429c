const engine = 'json-rules-engine';

const fixedSeed = '<rootDir>/tests/support/fixed-seed.ts';

const shared = {
  rootDir: '.',
  testEnvironment: 'node',
  setupFiles: [fixedSeed],
  transform: {
    '\\.ts$': '<rootDir>/tools/jest-transform.cjs',
    [`node_modules/(${engine})/.*\\.js$`]: '<rootDir>/tools/jest-transform.cjs',
  },
  transformIgnorePatterns: [`/node_modules/(?!(${engine})/)`],
  moduleNameMapper: {
    '^jsonpath-plus$': '<rootDir>/tools/refuse-jsonpath.cjs',
    '^hash-it$': '<rootDir>/tools/no-hash.cjs',
    '^clone$': '<rootDir>/tools/no-clone.cjs',
    '^eventemitter2$': '<rootDir>/tools/small-emitter.cjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.build'],
};

const frozen = ['core', 'golden', 'property'];
const plain = ['app', 'entry', 'fences', 'page', 'platform'];
const strategyFence = '<rootDir>/tests/strategy/*.test.ts';
const frozenFence = '<rootDir>/tests/fences/frozen-world.test.ts';
const within = (folders) => folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`);

/**
 * Three rooms: what tests the core runs in a frozen world; what tests source runs as it is; everything else tests the
 * built files, which are built first when they are stale.
 * @type {import('jest').Config}
 */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'core',
      testMatch: [...within(frozen), strategyFence, frozenFence],
      setupFiles: ['<rootDir>/tests/support/frozen-world.ts', fixedSeed],
    },
    { ...shared, displayName: 'source', testMatch: within(plain), testPathIgnorePatterns: [frozenFence] },
    {
      ...shared,
      displayName: 'built',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: [`<rootDir>/tests/(${[...frozen, ...plain].join('|')})/`, '<rootDir>/tests/strategy/[^/]*$'],
      globalSetup: '<rootDir>/tools/build-for-tests.cjs',
    },
  ],
};
