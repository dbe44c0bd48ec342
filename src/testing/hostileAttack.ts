/** The form of an attack, and the answers to it that are right. */

export const ROLES = ['stranger', 'athlete', 'coach'] as const
export type Role = (typeof ROLES)[number]

/** The documents that attacks name, by public ID. */
export interface Target {
  program: string
  milestone: string
  workout: string
  exercise: string
  enrolment: string
  session: string
  user: string
}

type Limit =
  | 'tokens'
  | 'characters'
  | 'lines'
  | 'depth'
  | 'aliases'
  | 'aliasLength'
  | 'directives'
  | 'rootFields'
  | 'mutations'
  | 'selections'
  | 'repetitions'
  | 'variables'
  | 'variableDepth'
  | 'variableItems'
  | 'variableFields'
  | 'variableLength'
  | 'cost'
  | 'answer'

/**
 * A limit means QUERY_TOO_COMPLEX with the name of that limit. `malformed` is BAD_USER_INPUT with status 400.
 * `answered` is data, also beside the error codes that any caller may get. `unauthenticated` is a refused token.
 */
export type Verdict = Limit | 'malformed' | 'answered' | 'unauthenticated'

interface Asked {
  query: string
  variables?: object
  operationName?: string
}

export interface Attack {
  name: string
  right: Verdict[]
  ask: (target: Target) => Asked
  /** The roles that send the attack. Left out, every role sends it. */
  roles?: readonly Role[]
  /** The Authorization header, in place of a token of ours. */
  authorization?: string
  /** How often to send the attack, because the second request takes another path through the code. */
  times?: number
  /** The variables as JSON text, for text that no JavaScript object serialises to. */
  variablesText?: string
}

export const times = (count: number, make: (index: number) => string, separator = ' '): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(separator)

/** `{a{b{a{b{id}}}}}`: `rounds` times `open`, then `inside`, then `rounds` times `close`. */
export const nested = (rounds: number, open: string, inside: string, close: string): string =>
  `${open.repeat(rounds)}${inside}${close.repeat(rounds)}`

/**
 * A chain of fragments, each of which spreads the next one `spreads` times. A short text so makes `spreads ** levels`
 * selections.
 */
export const chain = (levels: number, spreads: number, type: string, last: string, beside = ''): string =>
  `${times(levels, (level) => `fragment f${level} on ${type}{${beside}${`...f${level + 1} `.repeat(spreads)}}`, '')}fragment f${levels} on ${last}`

/** Repeats a text as often as fits into `bytes` bytes of JSON. */
const fill = (unit: string, bytes = LARGE): string =>
  unit.repeat(Math.floor(bytes / Buffer.byteLength(JSON.stringify(unit).slice(1, -1))))
const LARGE = 900_000
/** Close to the longest document that is allowed. */
const LONG = 120_000

export type Fill = (unit: string) => string

/**
 * The same attack in two sizes: as large as a body may be, which is too long for a document, and as long as a document
 * may be.
 */
export const inBothSizes = (name: string, right: Verdict[], query: (fill: Fill) => string): Attack[] => [
  { name: `${name}, a megabyte`, right: ['characters'], ask: () => ({ query: query((unit) => fill(unit)) }) },
  { name: `${name}, 120 kB`, right, ask: () => ({ query: query((unit) => fill(unit, LONG)) }) },
]
