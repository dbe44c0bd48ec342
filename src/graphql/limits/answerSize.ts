import type { GraphQLResponse } from '@apollo/server'
import type { FormattedExecutionResult } from 'graphql'
import { isLongTurn, nextTurn } from '../../kernel/eventLoop.ts'
import { formatRefusal, tooComplex } from '../errors/graphqlErrors.ts'
import type { RequestSteps } from '../execution/requestSteps.ts'

/** In characters of JSON. A client that needs more has to ask page by page. */
const LARGEST_ANSWER = 10_000_000
/** No answer below this cost is too large: a cost of 1 allows at most 6,000 characters (`tests/costBound.test.ts`). */
const SURELY_SMALL = 1_500
/** An answer below this cost is written in one go, which takes a few milliseconds. */
const QUICKLY_WRITTEN = 12_000

const written = new WeakMap<object, string>()

/**
 * Writes a possibly large answer part by part, with pauses for other requests, and refuses it with QUERY_TOO_COMPLEX as
 * soon as it exceeds the limit. A mutation's answer is never refused, because its changes are committed.
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

/** Apollo calls this after the plugins. Returns the text that `limitAnswer` has already written, if there is one. */
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

/** Returns the same text as `JSON.stringify`, or null when that text would be longer than `maximum` characters. */
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

/** Splits a value down to objects without nested objects. Those are small, because all texts are short. */
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
