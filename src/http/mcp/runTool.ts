import { randomUUID } from 'node:crypto'
import { mistakenArguments } from './mistakenArguments.ts'
import { isUncertain, refusalWords, type ToolError, type UserErrorBody } from './refusalWords.ts'
import type { OperationTool } from './tools.ts'

/** Sends a document to /graphql as the caller, and answers the JSON of the answer. Rejects when nothing came back. */
export type Send = (body: { query: string; variables: Record<string, unknown> }) => Promise<GraphqlAnswer>

export interface GraphqlAnswer {
  data?: Record<string, unknown> | null
  errors?: ToolError[]
}

export interface ToolResult {
  content: { type: 'text'; text: string }[]
  isError?: true
}

/** In characters: about fifteen thousand tokens of a model, which has other things to read as well. */
export const LONGEST_RESULT = 50_000

/** Runs a tool, and says what came of it in words that a model can act on. Never throws. */
export async function runTool(tool: OperationTool, given: Record<string, unknown>, send: Send): Promise<ToolResult> {
  const mistakes = mistakenArguments(tool, given)
  if (mistakes.length > 0) return refused(refusalWords(mistakes))
  const { variables, key } = withKey(tool, { ...tool.defaults, ...given })
  const keyWords = key && `${tool.key}: ${key} (pass it to repeat exactly this call: it is then done once)`
  const { data, errors = [] } = await send({ query: tool.document, variables }).catch((): GraphqlAnswer => ({}))
  const isAnswered = Object.values(data ?? {}).some((value) => value !== null)
  if (!isAnswered && errors.length > 0) {
    const lost = tool.isMutation && isUncertain(errors) && lostWords(tool)
    return refused(refusalWords(errors), lost, keyWords)
  }
  if (!data) return refused(lostWords(tool), keyWords)

  const userErrors = tool.isMutation ? userErrorsIn(data) : []
  if (userErrors.length > 0) {
    const words = refusalWords(userErrors.map(asError))
    return refused(`The change was refused, and nothing has changed.\n${words}`, JSON.stringify({ userErrors }))
  }
  // Beside data the errors say what could not be read. A change has been made all the same.
  const missing = errors.length > 0 && refusalWords(errors)
  const text = JSON.stringify(data)
  if (text.length <= LONGEST_RESULT) return told(text, missing, keyWords)
  return tool.isMutation ? told(DONE_AT_LENGTH, missing, keyWords) : refused(tooLongWords(tool, variables, text.length))
}

type Text = string | undefined | false

const told = (...texts: Text[]): ToolResult => ({
  content: texts.flatMap((text) => (text ? [{ type: 'text' as const, text }] : [])),
})

const refused = (...texts: Text[]): ToolResult => ({ ...told(...texts), isError: true })

/**
 * Every answer tells the key, also that of a call whose answer was lost. A key that followed from the arguments would
 * take the second of two equal sets for a repetition of the first.
 */
function withKey({ key }: OperationTool, variables: Record<string, unknown>) {
  const { input } = variables
  if (!key || typeof input !== 'object' || input === null) return { variables }
  const present = (input as Record<string, unknown>)[key]
  if (typeof present === 'string') return { variables, key: present }
  const made = randomUUID()
  return { variables: { ...variables, input: { ...input, [key]: made } }, key: made }
}

function lostWords({ isMutation, key, tool }: OperationTool): string {
  if (!isMutation) return 'The service gave no answer. Try again later.'
  const next = key
    ? `Call ${tool.name} again with the same arguments and this ${key}: it is then done once.`
    : 'Read the present state before you call again.'
  return `Nobody knows whether the change was made. ${next}`
}

const DONE_AT_LENGTH =
  `The change was made. Its answer has more than ${LONGEST_RESULT} characters, so read what you need of it with another ` +
  'tool, and do not repeat the call.'

function tooLongWords({ tool }: OperationTool, { first }: Record<string, unknown>, length: number): string {
  const said = `The answer has ${length} characters, and a tool may answer ${LONGEST_RESULT}.`
  if (typeof first !== 'number' || first < 2) return `${said} Ask for less, or for a part of it with another tool.`
  const fits = Math.max(1, Math.floor((0.9 * first * LONGEST_RESULT) / length))
  return (
    `${said} Call ${tool.name} again with \`first\` ${fits} instead of ${first}, and then for the next page with ` +
    '`after` set to `endCursor`.'
  )
}

function userErrorsIn(data: Record<string, unknown>): UserErrorBody[] {
  return Object.values(data).flatMap(
    (payload) => (payload as { userErrors?: UserErrorBody[] } | null)?.userErrors ?? [],
  )
}

const asError = ({ code, message, field }: UserErrorBody): ToolError => ({
  message: field?.length ? `${field.join('.')}: ${message}` : message,
  extensions: { code },
})
