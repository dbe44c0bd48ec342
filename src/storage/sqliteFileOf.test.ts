import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sqliteFileOf } from './sqliteFileOf.ts'

describe('the file of a SQLite database', () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'waymark-link-')))
  const at = (name: string) => path.join(folder, name)
  mkdirSync(at('volume'))
  writeFileSync(at('volume/real.db'), '')
  symlinkSync('volume/real.db', at('link.db'))
  symlinkSync('volume/later.db', at('early.db'))
  symlinkSync('volume', at('mounted'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([
    ['link.db', 'volume/real.db'],
    ['mounted/real.db', 'volume/real.db'],
    ['early.db', 'volume/later.db'],
    ['none.db', 'none.db'],
  ])('is what SQLite opens, also behind links: %s', (name, real) => {
    expect(sqliteFileOf(`file:${at(name)}`)).toBe(at(real))
  })
})
