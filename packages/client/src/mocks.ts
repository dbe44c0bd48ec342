export type { Given, MockOptions } from './factory.ts'
export * from './generated/mockFactories.ts'
