/** What an attack is, and which answers to it are right. */

export const ROLES = ['stranger', 'athlete', 'coach'] as const
export type Role = (typeof ROLES)[number]

/** What there is to attack: public IDs. */
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
 * QUERY_TOO_COMPLEX by this limit; `malformed` is BAD_USER_INPUT with a status of 400; `answered` is data, with whatever codes
 * a caller may meet beside data; `unauthenticated` a refused token.
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
  /** Whose it is where it makes no sense for everybody. */
  roles?: readonly Role[]
  /** In place of a token of ours. */
  authorization?: string
  /** Sent so often, because the second time another part of the code meets it. */
  times?: number
  /** The variables as JSON, where no object could be spelt like that. */
  variablesText?: string
}

export const times = (count: number, make: (index: number) => string, separator = ' '): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(separator)

/** `{a{b{a{b{id}}}}}`: so many rounds of opening, what is inside, and as many of closing. */
export const nested = (rounds: number, open: string, inside: string, close: string): string =>
  `${open.repeat(rounds)}${inside}${close.repeat(rounds)}`

/** A chain of fragments of which each spreads the next so many times: `spreads ** levels` selections in a short text. */
export const chain = (levels: number, spreads: number, type: string, last: string, beside = ''): string =>
  `${times(levels, (level) => `fragment f${level} on ${type}{${beside}${`...f${level + 1} `.repeat(spreads)}}`, '')}fragment f${levels} on ${last}`

/** This text again and again, as often as fits into so many bytes of JSON. */
const fill = (unit: string, bytes = LARGE): string =>
  unit.repeat(Math.floor(bytes / Buffer.byteLength(JSON.stringify(unit).slice(1, -1))))
const LARGE = 900_000
/** As long as a document may be. */
const LONG = 120_000

export type Fill = (unit: string) => string

/** The same attack as large as a body may be, which is too long for a document, and as long as a document may be. */
export const inBothSizes = (name: string, right: Verdict[], query: (fill: Fill) => string): Attack[] => [
  { name: `${name}, a megabyte`, right: ['characters'], ask: () => ({ query: query((unit) => fill(unit)) }) },
  { name: `${name}, 120 kB`, right, ask: () => ({ query: query((unit) => fill(unit, LONG)) }) },
]
