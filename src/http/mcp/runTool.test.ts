import { describe, expect, it } from 'vitest'
import { type GraphqlAnswer, LONGEST_RESULT, runTool } from './runTool.ts'
import type { OperationTool } from './tools.ts'

const tool = (more: Partial<OperationTool> = {}): OperationTool => ({
  tool: {
    ...{ name: 'Things', title: 'Things', description: '', annotations: { readOnlyHint: true, openWorldHint: false } },
    inputSchema: {
      type: 'object',
      properties: {
        ...{ first: { type: 'integer' }, after: { type: 'string' }, id: { type: 'string' } },
        input: { type: 'object', properties: { title: { type: 'string' }, idempotencyKey: { type: 'string' } } },
      },
    },
  },
  ...{ role: 'athlete', document: 'query Things { things }', isMutation: false, defaults: {}, ...more },
})
const create = tool({ isMutation: true, key: 'idempotencyKey' })

async function run(each: OperationTool, given: Record<string, unknown>, answer: GraphqlAnswer | Error) {
  const sent: Record<string, unknown>[] = []
  const result = await runTool(each, given, async ({ variables }) => {
    sent.push(variables)
    if (answer instanceof Error) throw answer
    return answer
  })
  return { ...result, sent, text: result.content.map(({ text }) => text).join('\n') }
}

describe('a tool', () => {
  it('answers the data as JSON', async () => {
    const { text, isError, sent } = await run(
      tool({ defaults: { first: 10 } }),
      { after: 'x' },
      { data: { things: [1] } },
    )
    expect([text, isError, sent]).toEqual(['{"things":[1]}', undefined, [{ first: 10, after: 'x' }]])
  })

  it('makes the key of a mutation and tells it, and takes the key that it is given', async () => {
    const done = { data: { createThing: { thing: { id: '1' }, userErrors: [] } } }
    const made = await run(create, { input: { title: 'A' } }, done)
    const key = /idempotencyKey: ([0-9a-f-]{36}) /.exec(made.text)?.[1]
    expect(made.sent).toEqual([{ input: { title: 'A', idempotencyKey: key } }])
    const again = await run(create, { input: { title: 'A', idempotencyKey: key } }, done)
    expect([again.sent, again.text]).toEqual([made.sent, made.text])
  })

  it.each<[string, GraphqlAnswer | Error]>([
    ['there is no answer', new Error('gone')],
    ['the answer is no GraphQL', {}],
    [
      'the service is unavailable',
      { errors: [{ message: 'Later.', extensions: { code: 'UNAVAILABLE' } }], data: null },
    ],
  ])(
    'says that nobody knows whether a change was made, and by which key to repeat it, when %s',
    async (_what, answer) => {
      const { isError, text, sent } = await run(create, { input: {} }, answer)
      expect(isError).toBe(true)
      expect(text).toContain('Nobody knows whether the change was made.')
      expect(text).toContain((sent[0] as { input: { idempotencyKey: string } }).input.idempotencyKey)
      const reads = await run(tool(), {}, answer)
      expect([reads.isError, /Nobody knows/.test(reads.text)]).toEqual([true, false])
    },
  )

  it('says why it was refused, where, and what to do', async () => {
    const userErrors = [{ code: 'STALE_REVISION', message: 'It is at 3.', field: ['input', 'expectedRevision'] }]
    const { isError, text } = await run(create, { input: {} }, { data: { updateThing: { thing: null, userErrors } } })
    expect(isError).toBe(true)
    expect(text).toMatch(/nothing has changed/)
    expect(text).toContain('STALE_REVISION: input.expectedRevision: It is at 3.\nRead the object again')
    const limited = { errors: [{ message: 'Try again in 9 seconds.', extensions: { code: 'RATE_LIMITED' } }] }
    expect((await run(create, { input: {} }, limited)).text).toMatch(/^RATE_LIMITED: Try again in 9 seconds\./)
  })

  it('takes a change for made when only a part of the answer could not be read', async () => {
    const errors = [{ message: 'Fault.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' } }]
    const { isError, text } = await run(create, { input: {} }, { data: { createThing: { userErrors: [] } }, errors })
    expect([isError, text.includes('INTERNAL_SERVER_ERROR: Fault. (request r-1)')]).toEqual([undefined, true])
  })

  it('refuses an argument that it does not have, and names the nearest, before anything is sent', async () => {
    const takes = 'It takes `first`, `after`, `id`, `input`.'
    for (const [name, meant] of [
      ...[
        ['frist', 'first'],
        ['First', 'first'],
        ['title', 'input.title'],
        ['ID', 'id'],
        ['limit', undefined],
      ],
      ['x'.repeat(5_000), undefined],
    ] as [string, string | undefined][]) {
      const { isError, text, sent } = await run(create, { input: {}, [name]: 1 }, { data: {} })
      const asked = meant ? `Did you mean \`${meant}\`? ` : ''
      expect([isError, sent]).toEqual([true, []])
      expect(text).toContain(`BAD_USER_INPUT: Things has no argument \`${name.slice(0, 60)}\`. ${asked}${takes}`)
    }
  })

  it('refuses a key that is not a text, and makes none in its place', async () => {
    for (const idempotencyKey of [5, true, {}, ['a']]) {
      const { isError, text, sent } = await run(create, { input: { idempotencyKey } }, { data: {} })
      expect([isError, sent]).toEqual([true, []])
      expect(text).toContain('BAD_USER_INPUT: input.idempotencyKey: Must be a text.')
    }
  })

  it('answers no more than a model can read, and says which page fits', async () => {
    const data = { things: 'x'.repeat(LONGEST_RESULT * 2) }
    const paged = await run(tool(), { first: 20 }, { data })
    expect([paged.isError, paged.text.length < 400]).toEqual([true, true])
    expect(paged.text).toContain('again with `first` 8 instead of 20')
    expect((await run(tool(), { id: 'x' }, { data })).text).toContain('Ask for less')
    // A change that was made is no error, or the model would make it again.
    const changed = await run(create, { input: {} }, { data: { createThing: { ...data, userErrors: [] } } })
    expect([changed.isError, /^The change was made\./.test(changed.text)]).toEqual([undefined, true])
  })
})
