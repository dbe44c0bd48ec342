import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** What opens a database, or starts something that does. */
const OPENS =
  /from '[^']*\/(testServer|startService|servicePlace|smallWorld|replicaSet|waymark|payloadConfig)\.ts'|getPayload\(/

it('the tests beside the sources open no database, because they run only once', () => {
  const files = ['src', 'packages/client/tests', 'examples/web/tests']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.test.ts'))
  expect(files.length).toBeGreaterThan(90)
  expect(files.filter((file) => OPENS.test(readFileSync(file, 'utf8')))).toEqual([])
})
