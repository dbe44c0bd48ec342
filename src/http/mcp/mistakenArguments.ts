import type { ToolError } from './refusalWords.ts'
import type { OperationTool } from './tools.ts'

/** A name with more wrong letters than this is another name. */
const MOST_WRONG_LETTERS = 3

/**
 * What is wrong with arguments in a way that the service would not see: GraphQL ignores variables that the document does
 * not have, and a key that is not a text would be replaced by one that is made. Pure.
 */
export function mistakenArguments({ tool, key }: OperationTool, given: Record<string, unknown>): ToolError[] {
  const known = Object.keys(tool.inputSchema.properties ?? {})
  const ofInput = Object.keys(tool.inputSchema.properties?.input?.properties ?? {})
  const unknown = Object.keys(given).filter((name) => !known.includes(name))
  const mistakes = unknown.map((name) => {
    const meant = ofInput.includes(name) ? `input.${name}` : nearest(name, known)
    const takes = known.length > 0 ? `It takes ${known.map(quoted).join(', ')}.` : 'It takes none.'
    return `${tool.name} has no argument ${quoted(name)}. ${meant ? `Did you mean ${quoted(meant)}? ` : ''}${takes}`
  })
  const value = key && (given.input as Record<string, unknown> | null | undefined)?.[key]
  if (value !== undefined && value !== null && typeof value !== 'string') {
    mistakes.push(`input.${key}: Must be a text. Leave it out, and one is made.`)
  }
  return mistakes.map((message) => ({ message, extensions: { code: 'BAD_USER_INPUT' } }))
}

const quoted = (name: string) => `\`${name.slice(0, 60)}\``

function nearest(name: string, known: readonly string[]): string | undefined {
  const near = known
    .map((each) => ({ each, wrong: wrongLetters(name.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, wrong }) => wrong <= Math.min(MOST_WRONG_LETTERS, each.length / 2))
  return near.sort((one, other) => one.wrong - other.wrong)[0]?.each
}

/** The Levenshtein distance. Names of arguments are short, and a longer name is far from all of them. */
function wrongLetters(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > MOST_WRONG_LETTERS) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [at, theirs] of [...other].entries()) {
      const change = (row[at] ?? 0) + (letter === theirs ? 0 : 1)
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
