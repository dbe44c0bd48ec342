import { fileURLToPath } from 'node:url'
import swc from 'unplugin-swc'
import { defineConfig } from 'vitest/config'
import { SWC } from './scripts/swc.mjs'

const inChromium = Boolean(process.env.WAYMARK_TEST_CHROMIUM)
const isHard = Boolean(process.env.WAYMARK_HARD)

export default defineConfig({
  plugins: [
    // TypeGraphQL reads the types that decorators leave behind, which Vite's own compiler does not write.
    swc.vite({
      tsconfigFile: false,
      jsc: SWC,
      module: { type: 'es6' },
    }),
  ],
  resolve: {
    // Vite would take the ES module of graphql-js and Node its CommonJS, and the types of one are no types to the other.
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) },
    ],
  },
  test: {
    // The pages' tests need a Chromium: `npm run test:browser` looks for one.
    include: inChromium ? ['tests/browser/**/*.test.ts'] : ['src/**/*.test.ts', 'tests/*.test.ts'],
    // What `npm run test:hard` makes longer is longer than a test may take.
    testTimeout: isHard ? 3_600_000 : 120_000,
    hookTimeout: 120_000,
    // Loading Payload, Apollo and TypeGraphQL takes seconds: the files of a worker share one copy of all modules.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    sequence: { hooks: 'list' },
  },
})
