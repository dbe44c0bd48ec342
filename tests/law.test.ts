import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ICruiseResult, IFlattenedRuleSet } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// Runs once, because it reads the sources.

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CRUISE = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const configOf = (law: string) => path.join(ROOT, `scripts/law/${law}.mjs`)

const { ROOMS } = (await import(configOf('rooms'))) as { ROOMS: string[] }
const LAST = `src/${ROOMS.at(-1)}`

/** The imports of each file in a tree: the path of another file in the tree, or the name of a package. */
type Imports = Record<string, { value?: string; type?: string }>

const CLEAN: Imports = {
  ...Object.fromEntries(ROOMS.map((room) => [`src/${room}/first.ts`, {}])),
  ...Object.fromEntries(
    ROOMS.slice(1).map((room, index) => [`src/${room}/second.ts`, { value: `src/${ROOMS[index]}/first.ts` }]),
  ),
  'src/env.ts': { value: `${LAST}/first.ts` },
  'src/commands/usesRoot.ts': { value: 'src/env.ts' },
  'src/graphql/auth/auth.inputs.ts': { value: 'type-graphql' },
  'src/actions/auth/takesInput.ts': { type: 'src/graphql/auth/auth.inputs.ts' },
  'src/kernel/validate.ts': { value: 'class-validator' },
  'src/admin/server/page.ts': { value: 'react' },
  'src/http/ide/client/page.ts': { value: 'react' },
  'src/admin/app/page.ts': { value: 'react' },
  'src/collections/programs.ts': { value: 'payload' },
  'payload.config.ts': { value: 'src/collections/programs.ts' },
}

const FAULTY: Imports = {
  ...Object.fromEntries(ROOMS.map((room) => [`src/${room}/first.ts`, {}])),
  ...Object.fromEntries(ROOMS.map((room) => [`src/${room}/importsUp.ts`, { value: `${LAST}/first.ts` }])),
  ...Object.fromEntries(ROOMS.map((room) => [`src/${room}/knowsUp.ts`, { type: `${LAST}/first.ts` }])),
  'src/nowhere/first.ts': {},
  'src/seed/importsNowhere.ts': { value: 'src/nowhere/first.ts' },
  'src/env.ts': {},
  'src/http/importsRoot.ts': { value: 'src/env.ts' },
  'src/waymark.ts': {},
  'src/commands/loadsFirst.ts': { value: 'src/waymark.ts' },
  'src/http/countsByItself.ts': { value: 'prom-client' },
  'src/http/observe/metrics/first.ts': {},
  'src/http/loadsAlways.ts': { value: 'src/http/observe/metrics/first.ts' },
  'src/http/callsTools.ts': { value: '@modelcontextprotocol/server' },
  'src/http/mcp/mcpServer.ts': {},
  'src/http/servesAlways.ts': { value: 'src/http/mcp/mcpServer.ts' },
  'src/storage/one/first.ts': {},
  'src/storage/one/second.ts': { value: 'src/storage/two/first.ts' },
  'src/storage/two/first.ts': {},
  'src/storage/two/second.ts': { value: 'src/storage/one/first.ts' },
  'src/kernel/here.ts': { value: 'src/kernel/there.ts' },
  'src/kernel/there.ts': { value: 'src/kernel/here.ts' },
  'src/kernel/stores.ts': { value: 'payload' },
  'src/actions/auth/resolves.ts': { value: 'type-graphql' },
  'src/graphql/renders.ts': { value: 'react' },
  'src/admin/app/importsServer.ts': { value: 'src/admin/first.ts' },
  'src/collections/programs.ts': { value: 'src/kernel/validate.ts' },
  'src/kernel/validate.ts': { value: 'class-validator' },
  'payload.config.ts': { value: 'src/collections/programs.ts' },
}

function plant(tree: Imports): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-law-'))
  copyFileSync(path.join(ROOT, 'tsconfig.json'), path.join(folder, 'tsconfig.json'))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  for (const [file, { value, type }] of Object.entries(tree)) {
    const from = (target: string) =>
      target.endsWith('.ts') ? `./${path.posix.relative(path.posix.dirname(file), target)}` : target
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    const lines = [
      ...(value ? [`import '${from(value)}'`] : []),
      ...(type ? [`export type { Thing } from '${from(type)}'`] : ['export interface Thing {}']),
    ]
    writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`)
  }
  return folder
}

/** The names of the rules that a folder breaks according to dependency-cruiser, each once. */
async function brokenRules(folder: string, law: string): Promise<string[]> {
  const options = ['--output-type', 'json', '--config', configOf(law)]
  const found = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [CRUISE, ...options, 'src', 'payload.config.ts'],
      { cwd: folder, maxBuffer: 100_000_000 },
      // dependency-cruiser exits with the number of violations, so an error with output is no failure.
      (error, stdout, stderr) => (stdout === '' ? reject(error ?? new Error(stderr)) : resolve(stdout)),
    )
  })
  const { summary } = JSON.parse(found) as ICruiseResult
  return [...new Set(summary.violations.map(({ rule }) => rule.name))]
}

describe('the law of imports', () => {
  let clean: string
  let faulty: string

  beforeAll(() => {
    clean = plant(CLEAN)
    faulty = plant(FAULTY)
  })
  afterAll(() => {
    for (const folder of [clean, faulty]) rmSync(folder, { recursive: true })
  })

  it.each(['imports', 'types'])(
    'of scripts/law/%s.mjs catches a fault against each of its rules, and no other',
    async (law) => {
      const { forbidden = [] } = ((await import(configOf(law))) as { default: IFlattenedRuleSet }).default
      const [none, found] = await Promise.all([brokenRules(clean, law), brokenRules(faulty, law)])
      expect(none).toEqual([])
      expect(found.sort()).toEqual(forbidden.map(({ name }) => name).sort())
    },
  )

  it('knows each folder of src/, and no other', () => {
    const folders = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const rooms = new Set(ROOMS.map((room) => room.split('/')[0]))
    expect(folders.map(({ name }) => name).sort()).toEqual([...rooms, 'testing'].sort())
  })
})
