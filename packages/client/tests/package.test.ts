import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { clientFiles } from '../../../scripts/client/files.mjs'
import { staleness } from '../../../scripts/contract/index.mjs'
import * as documents from '../src/generated/documents.ts'
import * as masked from '../src/generated/masked.ts'
import { nodeOf } from '../src/graphql.ts'

const ROOT = path.join(import.meta.dirname, '..')
const own = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
const MOST_BYTES = 5_000

async function bundled(contents: string) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.join(ROOT, 'src'), loader: 'ts' },
    ...{ bundle: true, minify: true, format: 'esm', write: false, logLevel: 'silent' },
  })
  return outputFiles[0]!.text
}

it('is smaller than 5 kB without documents, and has nothing but what is imported', async () => {
  const client = await bundled("export * from './index.ts'")
  expect(client).toContain('x-waymark-seen')
  expect(client).not.toMatch(/\b(query|fragment) \w+[({]/)
  expect(gzipSync(client, { level: 9 }).length).toBeLessThan(MOST_BYTES)
  for (const from of ['documents', 'masked']) {
    const one = await bundled(`export { LogSet } from './generated/${from}.ts'`)
    expect(one.match(/(query|mutation) \w+/g)).toEqual(['mutation LogSet'])
  }
})

it('has an offline queue that is smaller than 5 kB, with the two documents that it sends', async () => {
  const queue = await bundled("export * from './offline/index.ts'")
  expect(queue.match(/(query|mutation) \w+(?=[({])/g)?.sort()).toEqual(['mutation SyncWorkoutEvents', 'query Me'])
  expect(gzipSync(queue, { level: 9 }).length).toBeLessThan(MOST_BYTES)
})

it('has the version of the service, and no dependency at run time', () => {
  const root = JSON.parse(readFileSync(path.join(ROOT, '../../package.json'), 'utf8'))
  expect(own.version).toBe(root.version)
  expect(own.engines).toEqual(root.engines)
  expect(own.dependencies).toBeUndefined()
  expect(Object.keys(own.peerDependenciesMeta)).toEqual(Object.keys(own.peerDependencies))
})

it('knows the SHA-256 of each text, and has the same documents masked', () => {
  const all = Object.values(documents).filter(({ kind }) => kind !== 'fragment')
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'src/generated/manifest.json'), 'utf8'))
  expect(all.length).toBeGreaterThan(50)
  for (const { hash, text } of all) expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
  const listed = (manifest.operations as { id: string; body: string }[]).map(({ id, body }) => [id, body])
  expect(listed).toEqual(expect.arrayContaining(all.map(({ hash, text }) => [hash, text])))
  expect(listed).toHaveLength(all.length)
  expect({ ...masked }).toMatchObject({ ...documents })
  expect(nodeOf(documents.LogSet)).toMatchObject(parse(documents.LogSet.text, { noLocation: true }))
})

it('is stale, with its files and a line, as soon as the schema says something else, and nowhere else', () => {
  const sdl = readFileSync('schema/schema.graphql', 'utf8')
  const planted = clientFiles(sdl.replace('enum Level {', 'enum Level {\n  "For nobody yet."\n  ELITE\n'))
  const stale = Object.entries(planted).flatMap(([name, made]) => {
    const committed = readFileSync(path.join(ROOT, 'src/generated', name), 'utf8')
    return staleness(name, committed, made)?.slice(0, 100) ?? []
  })
  expect(stale.map((each) => each.split(':')[0]).sort()).toEqual(['mockTable.ts', 'sdl.ts', 'types.ts'])
  expect(stale.join()).toMatch(/types\.ts:\d+ is stale: it says ".*" and not ".*For nobody yet/)
})
