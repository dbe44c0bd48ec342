import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse, print } from 'graphql'
import type { Payload } from 'payload'
import { PlainError } from '../../kernel/plainError.ts'
import * as ownDocuments from '../signin/documents.js'
import type { Client } from '../usage/clientOf.ts'
import { type Documents, hashOf } from './manifest.ts'

const PREFIX = 'trusted/'
/** Changes with every manifest that is added or removed, so that a process reads them anew. */
const REVISION = 'trusted'
const MOST_MANIFESTS = 200
/** All together, because each process has them in memory. */
const MOST_REGISTERED = 20_000
/** A process asks the database no more often, whatever strangers send. */
const ASK_AGAIN_MS = 2_000
/** The project's `schema/` when the sources run, and the copy in `dist/` when the built service runs. */
const SCHEMA = new URL('../../../schema/', import.meta.url)

export interface Manifest extends Client {
  documents: Documents
}

/**
 * The documents that are known beforehand: the published operations, those of /signin and the IDE, and what clients have
 * registered. A process learns of a manifest that is new or gone when somebody sends one of its documents, so nobody
 * restarts it.
 */
export function trustedDocuments(payload: Payload) {
  const known = new Map<string, { document: string; client?: Client }>([...publishedDocuments(), ...documentsOfPages()])
  const always = known.size
  let revision: string | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined

  async function ask(): Promise<void> {
    const now = await payload.kv.get<string>(REVISION)
    if (now === null || now === revision) return
    const manifests = await readManifests(payload)
    for (const hash of [...known.keys()].slice(always)) known.delete(hash)
    for (const { name, version, documents } of manifests) {
      for (const [hash, document] of Object.entries(documents)) {
        if (!known.has(hash)) known.set(hash, { document, client: { name, version } })
      }
    }
    revision = now
  }

  async function find(hash: string) {
    const found = known.get(hash)
    // What is published stays. What a client has registered may be taken back, by another process too.
    if (found && !found.client) return found
    if (performance.now() - askedAt > ASK_AGAIN_MS) {
      asking ??= ask().finally(() => {
        asking = undefined
        askedAt = performance.now()
      })
    }
    await asking
    return known.get(hash)
  }

  return {
    textOf: async (hash: string): Promise<string | undefined> => (await find(hash))?.document,
    trusts: async (hash: string): Promise<boolean> => (await find(hash)) !== undefined,
    /** The client whose manifest has the document, if this process has heard of it. */
    clientOf: (hash: string): Client | undefined => known.get(hash)?.client,
  }
}

export type TrustedDocuments = ReturnType<typeof trustedDocuments>

export async function readManifests(payload: Payload): Promise<Manifest[]> {
  const keys = (await payload.kv.keys()).filter((key) => key.startsWith(PREFIX)).sort()
  const manifests: Manifest[] = []
  for (const key of keys) {
    const manifest = await payload.kv.get<Stored>(key)
    if (manifest) manifests.push({ ...manifest, documents: Object.fromEntries(manifest.documents) })
  }
  return manifests
}

/** As pairs, because a key of MongoDB is not any text. */
interface Stored extends Client {
  documents: [hash: string, document: string][]
}

export async function addManifest(payload: Payload, { name, version, documents }: Manifest): Promise<void> {
  const others = (await readManifests(payload)).filter((each) => each.name !== name || each.version !== version)
  if (others.length >= MOST_MANIFESTS) {
    throw new PlainError(`There are ${MOST_MANIFESTS} manifests already. Remove those of versions that nobody uses.`)
  }
  const entries = Object.entries(documents)
  const registered = others.reduce((sum, each) => sum + Object.keys(each.documents).length, entries.length)
  if (registered > MOST_REGISTERED) {
    throw new PlainError(
      `All manifests together may have ${MOST_REGISTERED} documents. With this one they have ${registered}.`,
    )
  }
  await payload.kv.set(keyOf({ name, version }), { name, version, documents: entries } satisfies Stored)
  await changed(payload)
}

/** @returns Whether there was such a manifest. */
export async function removeManifest(payload: Payload, client: Client): Promise<boolean> {
  if (!(await payload.kv.has(keyOf(client)))) return false
  await payload.kv.delete(keyOf(client))
  await changed(payload)
  return true
}

/** Two that make the first row at once meet its unique key, and the one that lost finds the row then. */
async function changed(payload: Payload): Promise<void> {
  await payload.kv.set(REVISION, randomUUID()).catch(() => payload.kv.set(REVISION, randomUUID()))
}

const keyOf = ({ name, version }: Client) => `${PREFIX}${name} ${version}`

const documentsOfPages = () => Object.values(ownDocuments).map((document) => [hashOf(document), { document }] as const)

/**
 * The published operations, also those of each release, which apps in use still send. Each is known in two spellings: with
 * its comments, as `/operations.json` has it, and without, as `@waymark/client` sends it.
 */
function publishedDocuments(): (readonly [string, { document: string }])[] {
  const releases = new URL('releases/', SCHEMA)
  const folders = existsSync(releases) ? readdirSync(releases).map((name) => new URL(`${name}/`, releases)) : []
  return [...folders, SCHEMA].flatMap((folder) => {
    const { operations } = JSON.parse(readFileSync(new URL('operations.json', folder), 'utf8')) as {
      operations: { sha256: string; document: string }[]
    }
    return operations.flatMap(({ sha256, document }) => {
      const short = parse(document, { noLocation: true }).definitions.map(print).join('\n')
      return [[sha256, { document }] as const, [hashOf(short), { document: short }] as const]
    })
  })
}
