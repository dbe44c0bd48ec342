import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { formatOf, requireFolderOf } from './exportTo.ts'

it('is in the format that was asked for, or that the name of the file says', () => {
  for (const [asked, format] of [
    [{}, 'json'],
    [{ output: 'library' }, 'json'],
    [{ output: 'out.d/library.json' }, 'json'],
    [{ program: 'a', output: 'a.XLSX' }, 'xlsx'],
    [{ program: 'a', output: 'a.csv' }, 'csv'],
    [{ program: 'a', output: 'a.ods', format: 'xlsx' }, 'xlsx'],
    [{ program: 'a', output: 'a.ods' }, 'a.ods says no format. The name of the output ends in one of xlsx, csv, json'],
    [{ output: 'a.txt' }, 'a.txt says no format.'],
    [{ program: 'a', format: 'ods' }, '--format is one of xlsx, csv, json.'],
    [{ output: 'a.xlsx' }, 'Sheets hold one program. Name it with --program.'],
  ] as const) {
    const read = () => {
      try {
        return formatOf(asked)
      } catch (error) {
        return (error as Error).message
      }
    }
    expect([asked, read()]).toEqual([asked, expect.stringContaining(format)])
  }
})

it('needs a folder to be written to', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'waymark-export-'))
  try {
    expect(() => requireFolderOf(path.join(place, 'a.csv'))).not.toThrow()
    const missing = path.join(place, 'none', 'a.csv')
    const told = `${missing} cannot be written, because there is no folder ${path.join(place, 'none')}. Make it first.`
    expect(() => requireFolderOf(missing)).toThrow(told)
    expect(() => requireFolderOf(place)).toThrow(`${place} cannot be written, because it is a folder.`)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})
