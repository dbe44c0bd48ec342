import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import swc from 'unplugin-swc'
import { configDefaults, defineConfig } from 'vitest/config'
import { SWC } from './scripts/swc.mjs'

const inChromium = Boolean(process.env.WAYMARK_TEST_CHROMIUM)
const onMongodb = Boolean(process.env.WAYMARK_TEST_MONGODB)
const isHard = Boolean(process.env.WAYMARK_HARD)

/** `src/testing/withoutDatabase.test.ts` holds them to it. */
const WITHOUT_DATABASE = ['src/**/*.test.ts', 'packages/*/tests/*.test.ts', 'examples/web/tests/*.test.ts']

/**
 * Tests of what lies above the database or beside it say "Runs once" and why in a comment of a line of its own. They run
 * with those on SQLite, and on both databases under `npm run test:hard`.
 */
const ONCE = readdirSync('tests')
  .map((name) => `tests/${name}`)
  .filter((file) => file.endsWith('.test.ts') && /^\/\/ Runs once/m.test(readFileSync(file, 'utf8')))

export default defineConfig({
  plugins: [
    // TypeGraphQL reads the type metadata of decorators, which Vite's own compiler does not emit.
    swc.vite({
      tsconfigFile: false,
      jsc: SWC,
      module: { type: 'es6' },
    }),
  ],
  resolve: {
    // Vite would load graphql-js as an ES module and Node loads it as CommonJS. The two copies do not accept each
    // other's types.
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) },
    ],
  },
  test: {
    // The tests of the pages need a Chromium, which `npm run test:browser` looks for.
    include: inChromium
      ? ['tests/browser/**/*.test.ts']
      : // What opens no database runs once, with those on SQLite.
        [...(onMongodb ? [] : WITHOUT_DATABASE), 'tests/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(onMongodb && !isHard ? ONCE : [])],
    // `npm run test:hard` lengthens some tests beyond the usual timeout.
    testTimeout: isHard ? 3_600_000 : 120_000,
    hookTimeout: 120_000,
    // A page answers when its machine comes to it, and what is polled for a second fails on a busy one.
    expect: { poll: { timeout: 20_000 } },
    // Loading Payload, Apollo and TypeGraphQL takes seconds, so the test files of a worker share one copy of all
    // modules.
    pool: 'forks',
    isolate: false,
    // Payload and the drivers make many short-lived objects. With more room for these, they are collected less often.
    execArgv: ['--max-semi-space-size=64'],
    maxWorkers: 2,
    sequence: { hooks: 'list' },
    experimental: { fsModuleCache: true },
  },
})
