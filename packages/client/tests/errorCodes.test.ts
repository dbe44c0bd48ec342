import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')

const OWN = ['NETWORK_ERROR', 'BAD_ANSWER', 'QUEUE_FULL', 'NOT_STORED', 'OTHER_USER']

it('knows every code of an error that the service documents', () => {
  const [, table = ''] = read('docs/errors.md').split('## Codes of GraphQL errors')
  const documented = [...table.matchAll(/^\| `([A-Z_]+)` /gm)].map(([, code]) => code)
  const [, union = ''] =
    /export type ErrorCode =\n((?: {2}\| '\w+'\n)+)/.exec(read('packages/client/src/error.ts')) ?? []
  const known = [...union.matchAll(/'(\w+)'/g)].map(([, code]) => code)
  expect(documented.length).toBeGreaterThan(7)
  expect(known.filter((code) => !OWN.includes(code!)).sort()).toEqual(documented.sort())
})
