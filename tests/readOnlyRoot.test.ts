import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A user who may write nothing of root's. Other users cannot write a folder that is closed to them. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined

describe('an installation that cannot be written', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'waymark-read-only-'))
    for (const name of ['dist', 'src']) mkdirSync(path.join(folder, name))
    writeFileSync(path.join(folder, 'dist/.built'), '')
    writeFileSync(path.join(folder, 'src/main.ts'), '')
    // Older than the sources, as after copying into an image.
    utimesSync(path.join(folder, 'dist/.built'), new Date(0), new Date(0))
    chmodSync(folder, 0o555)
  })
  afterAll(() => {
    chmodSync(folder, 0o755)
    rmSync(folder, { recursive: true, force: true })
  })

  it('is started as it was built, whatever the times of its files say', () => {
    const { status, stderr } = spawnSync(process.execPath, [path.resolve('scripts/build.mjs'), '--if-stale'], {
      ...{ cwd: folder, uid: NOBODY, encoding: 'utf8' },
    })
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'The sources are newer than dist/, and this folder cannot be written. dist/ is used as it is.\n',
    })
    expect(readdirSync(folder).sort()).toEqual(['dist', 'src'])
  })
})
