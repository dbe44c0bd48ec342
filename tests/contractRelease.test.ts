import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readReleases, release, setLockedVersion } from '../scripts/contract/index.mjs'
import { type ContractRepository, contractRepository } from '../src/testing/contractRepository.ts'

// Runs once, because it reads schemas.

const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Poetry.\n\n## [1.0.0] - 2026-01-01\n\n### Added\n\n- Books.\n'
const TODAY = '2026-11-29'

let repository: ContractRepository
const read = (file: string) => readFileSync(path.join(repository.root, file), 'utf8')
const write = (file: string, text: string) => writeFileSync(path.join(repository.root, file), text)
const git = (...args: string[]) => execFileSync('git', args, { cwd: repository.root, stdio: 'pipe' })
function commit() {
  git('add', '--all')
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--allow-empty', '-m', 'all')
}

beforeAll(async () => {
  repository = contractRepository()
  await repository.judge({ edit: [['  FACT\n', '  FACT\n  """In verse."""\n  POETRY\n']] })
  git('init', '--quiet')
  write('package.json', '{\n  "name": "books",\n  "version": "1.0.0",\n  "workspaces": ["packages/*"]\n}\n')
  mkdirSync(path.join(repository.root, 'packages/client'), { recursive: true })
  write('packages/client/package.json', '{\n  "name": "reader",\n  "version": "1.0.0"\n}\n')
  write('CHANGELOG.md', CHANGELOG)
  commit()
})
afterAll(() => repository.remove())

describe('a release', () => {
  it.each([
    ['a version that is none', '1.1', '"1.1" is no version'],
    ['a version before the last one', '0.9.0', '0.9.0 is not above the last release, 1.0.0.'],
    ['the last version', '1.0.0', '1.0.0 is not above the last release'],
  ])('is refused with %s', async (_, version, message) => {
    expect((await release(repository.root, version, TODAY)).problem).toContain(message)
  })

  it('is refused with changes that are not committed, with nothing to tell, and with what the gate refuses', async () => {
    write('new.txt', 'new')
    expect((await release(repository.root, '1.1.0', TODAY)).problem).toContain('not committed:\n?? new.txt')
    write('CHANGELOG.md', CHANGELOG.replace('- Poetry.\n\n', ''))
    commit()
    expect((await release(repository.root, '1.1.0', TODAY)).problem).toContain('[Unreleased] part of CHANGELOG.md says')
    const sdl = read('schema/schema.graphql')
    write('CHANGELOG.md', CHANGELOG)
    write('schema/schema.graphql', sdl.replace('"""Its title."""\n', ''))
    commit()
    expect((await release(repository.root, '1.1.0', TODAY)).problem).toContain('Book.title has no description.')
    write('schema/schema.graphql', sdl)
    commit()
    expect(readReleases(repository.root)).toHaveLength(1)
  })

  it('writes its folder, the version, the changelog and what changes for clients', async () => {
    const { written, problem } = await release(repository.root, '1.1.0', TODAY)
    expect([problem, written]).toEqual([undefined, expect.arrayContaining(['schema/releases/1.1.0', 'CHANGELOG.md'])])
    expect(read('schema/releases/1.1.0/schema.graphql')).toBe(read('schema/schema.graphql'))
    expect(JSON.parse(read('schema/releases/1.1.0/operations.json'))).toMatchObject({
      version: '1.1.0',
      released: TODAY,
      operations: [
        { name: 'Book', role: 'stranger', cost: 4, calls: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
    })
    expect(JSON.parse(read('package.json'))).toMatchObject({ name: 'books', version: '1.1.0' })
    expect(JSON.parse(read('packages/client/package.json'))).toEqual({ name: 'reader', version: '1.1.0' })
    expect(read('CHANGELOG.md')).toContain('## [Unreleased]\n\n## [1.1.0] - 2026-11-29\n\n### Added\n\n- Poetry.')
    const page = read('schema/CHANGES.md')
    expect(page).toContain('## Not released yet\n\nCompared with 1.1.0. Nothing has changed for clients.')
    expect(page).toMatch(/## 1\.1\.0 \(2026-11-29\)[^#]*### What may surprise\n\n- Enum value `POETRY` was added/)
    expect((await release(repository.root, '1.1.0', TODAY)).problem).toContain('not above')
  })

  it('sets the version of the package itself and of its workspaces, and of no other package', () => {
    const text = readFileSync('package-lock.json', 'utf8')
    expect(setLockedVersion(text, JSON.parse(text).version, [])).toBe(text)
    const lock = {
      version: '1',
      packages: { '': { version: '1' }, 'packages/a': { version: '1' }, b: { version: '1' } },
    }
    expect(JSON.parse(setLockedVersion(JSON.stringify(lock), '2', ['packages/a']))).toEqual({
      version: '2',
      packages: { '': { version: '2' }, 'packages/a': { version: '2' }, b: { version: '1' } },
    })
  })
})
