/** @jest-config-loader esbuild-register */
import type { Config } from 'jest'

const config: Config = {
  testEnvironment: 'node',
  // What needs a Chromium runs by itself: `npm run test:browser` looks for one.
  ...(process.env.WAYMARK_TEST_CHROMIUM
    ? { roots: ['<rootDir>/tests/browser'] }
    : { roots: ['<rootDir>/src', '<rootDir>/tests'], testPathIgnorePatterns: ['/node_modules/', '/tests/browser/'] }),
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '(/migrations/|^\\./)(\\d{8}_\\d{6}_.*)\\.js$': '$1$2.ts' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // What `npm run test:hard` makes longer is longer than a test may take.
  testTimeout: process.env.WAYMARK_HARD ? 3_600_000 : 120_000,
  maxWorkers: 2,
}

export default config
