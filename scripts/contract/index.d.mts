import type { DocumentNode, GraphQLSchema } from 'graphql'

export interface Unit {
  file: string
  document: DocumentNode
}
export interface Acceptance {
  change: string
  after: string
  on: string
  why: string
}
export interface Client {
  name: string
  texts: { file: string; text: string; line?: number; problem?: string }[]
  parse(): { units: Unit[]; problems: string[] }
  faults: { what: string; toDo: string }[]
  accepts: Acceptance[]
  readFrom?: string
}
export interface PublishedOperation {
  name: string
  kind: 'query' | 'mutation'
  role?: string
  cost?: number
  calls?: number | Record<'sqlite' | 'mongodb', number>
  sha256: string
  document: string
}
export interface Release {
  version: string
  released: string
  sdl: string
  operations: PublishedOperation[]
  readonly schema: GraphQLSchema
}
export interface Finding {
  what: string
  where?: string
  since?: string
  clients: string[]
  counts?: string[]
  toDo: string
}
export interface Change {
  id: string
  kind: 'breaking' | 'dangerous' | 'new' | 'eased'
  type: string
  message: string
}
export interface Judged {
  failures: Finding[]
  notes: Finding[]
  lint: string[]
  stale: string[]
  clients: Client[]
  changes: Change[]
  releases: Release[]
  present: { version: string }
}

export function addClient(
  root: string,
  name: string,
  source: string,
  today: string,
  check: (units: Unit[]) => string[],
): number
export function readClients(root?: string): Client[]
export function removeClient(root: string, name: string): void
export function compareSchemas(before: GraphQLSchema, after: GraphQLSchema): Promise<Change[]>
export function gate(root: string, facts: { today: string; version?: string }): Promise<Judged>
export function generated(root: string): Promise<Record<string, string>>
export function lintSchema(schema: GraphQLSchema): string[]
export function readReleases(root?: string): Release[]
export function setLockedVersion(text: string, version: string, workspaces: readonly string[]): string
export function release(
  root: string,
  version: string,
  today: string,
): Promise<{ problem: string; written?: undefined } | { problem?: undefined; written: string[] }>
export function report(result: Judged, options?: { all?: boolean }): { text: string; failed: boolean }
export function staleness(file: string, committed: string, made: string): string | null
export function isMajorAbove(version: string, last: string): boolean
export function nextMajor(last: string): string
