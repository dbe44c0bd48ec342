import type { GraphQLResponse } from '@apollo/server'
import type { FormattedExecutionResult } from 'graphql'
import { formatRefusal, tooComplex } from '../errors/graphqlErrors.ts'
import { isLongTurn, nextTurn } from '../execution/pauses.ts'
import type { RequestSteps } from '../execution/requestSteps.ts'

/** In characters of JSON: a client that needs more asks page by page. */
const LARGEST_ANSWER = 10_000_000
/** Below this cost no answer is too large: one of cost stands for 6,000 characters at most (`tests/costBound.test.ts`). */
const SURELY_SMALL = 1_500
/** Below this one it is written at once: that takes a few milliseconds. */
const QUICKLY_WRITTEN = 12_000

const written = new WeakMap<object, string>()

/**
 * Writes an answer that may be large part by part, with pauses for others, and refuses it as soon as it is larger than any may
 * be. Mutations are answered as they are, since what they did is done.
 */
export const limitAnswer: RequestSteps = {
  willSendResponse({ contextValue: { cost }, operation, response }) {
    if (!cost || cost.charged < SURELY_SMALL || operation?.operation === 'mutation') return
    return writeAnswer(response, cost.charged)
  },
}

async function writeAnswer({ body, http }: GraphQLResponse, charged: number): Promise<void> {
  if (body.kind !== 'single' || !body.singleResult.data) return
  const { data, errors, extensions } = body.singleResult
  const answer = { errors, data, extensions }
  const text = charged < QUICKLY_WRITTEN ? JSON.stringify(answer) : await writeInParts(answer, LARGEST_ANSWER)
  if (text !== null && text.length <= LARGEST_ANSWER) {
    written.set(data, text)
    return
  }
  http.status = 400
  body.singleResult = { errors: [formatRefusal(answerTooLarge())] }
}

/** For Apollo, which writes the answer when the plugins have seen it. */
export function stringifyAnswer(result: FormattedExecutionResult): string {
  return (result.data && written.get(result.data)) ?? JSON.stringify(result)
}

function answerTooLarge() {
  return tooComplex({
    limit: 'answer',
    value: LARGEST_ANSWER + 1,
    maximum: LARGEST_ANSWER,
    message: `The answer has more than ${LARGEST_ANSWER} characters. Ask for less at a time.`,
  })
}

/** The same text as `JSON.stringify`, or null when it would be longer than `maximum`. */
export async function writeInParts(value: unknown, maximum: number): Promise<string | null> {
  const parts: string[] = []
  let length = 0
  for (const part of partsOf(value)) {
    length += part.length
    if (length > maximum) return null
    parts.push(part)
    if (isLongTurn()) await nextTurn()
  }
  return parts.join('')
}

/** Down to objects that hold no other: what is left is small, because texts are. */
function* partsOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    let separator = '['
    for (const item of value) {
      yield separator
      yield* partsOf(item)
      separator = ','
    }
    yield value.length === 0 ? '[]' : ']'
  } else if (isPlainBranch(value)) {
    let separator = '{'
    for (const [name, inner] of Object.entries(value)) {
      if (inner === undefined) continue
      yield `${separator}${JSON.stringify(name)}:`
      yield* partsOf(inner)
      separator = ','
    }
    yield separator === '{' ? '{}' : '}'
  } else yield JSON.stringify(value) ?? 'null'
}

function isPlainBranch(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false
  return Object.values(value).some((inner) => typeof inner === 'object' && inner !== null)
}
