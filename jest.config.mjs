/** @param {string} name @param {{ globalSetup?: string, globalTeardown?: string }} [around] */
const project = (name, around = {}) => ({
  displayName: name,
  testEnvironment: 'node',
  rootDir: '.',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(@sindresorhus|nuqs|escape-string-regexp|csv-stringify|hyparquet|hyparquet-writer|p-limit|yocto-queue|tiny-merge-patch|@seriousme|d3-[a-z-]+|internmap|@prisma/schema-engine-wasm)/)',
  ],
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/$1',
    '\\.module\\.css$': '<rootDir>/tests/setup/css-module.ts',
    // Only to be imported, says its package, but it is required; Node.js does either.
    '^tiny-merge-patch$': '<rootDir>/node_modules/tiny-merge-patch/dist/index.mjs',
  },
  setupFilesAfterEnv: ['<rootDir>/tests/setup/fail-on-console.ts', '<rootDir>/tests/setup/patience.ts'],
  ...around,
})

export default {
  projects: [
    project('unit'),
    project('golden'),
    project('properties'),
    project('integration', { globalSetup: '<rootDir>/tests/setup/template-database.mjs' }),
    project('e2e', {
      globalSetup: '<rootDir>/tests/e2e/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/e2e/global-teardown.mjs',
    }),
  ],
}
