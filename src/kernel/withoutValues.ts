import { Refusal } from './refusal.ts'

/**
 * What may be logged of errors and texts: what happened and where, and none of the values that it happened to. The
 * messages of databases repeat parameters, keys and e-mail addresses, and the log is read and kept by other people than
 * the database is. Pure.
 */

const LEFT_OUT = '(left out)'
const LONGEST_TEXT = 2_000
const LONGEST_STACK = 8_000
const MOST_CAUSES = 5

/** The texts that libraries put values into, and the shapes of our own secrets, whatever text they stand in. */
const VALUES: readonly [RegExp, string][] = [
  // drizzle after a statement, and MongoDB's server about a unique index or a validator. A value may contain anything,
  // so nothing after its beginning is kept.
  [/\b(params: |(?:dup key|keyValue|errInfo): \{)[\s\S]*$/, `$1${LEFT_OUT}`],
  // MongoDB's server repeats a document, a value of one or a filter where it cannot answer, convert, change or plan. What
  // comes before says what failed. Its own documents are printed without quotes around the names.
  [
    /((?:First element|Document failed validation|Tree|Failed to (?:parse|convert)[^:'"{]*):? ?)(?=\S)[\s\S]*$/,
    `$1${LEFT_OUT}`,
  ],
  [/((?:Plan ?|plan )?[Ee]xecutor error [^'"{[]*)['"{[][\s\S]*$/, `$1${LEFT_OUT}`],
  [/\{ ?[$_a-zA-Z][\w.$]*: [\s\S]*$/, LEFT_OUT],
  // Mongoose about a value that it cannot cast, or that no list has.
  [/(Cast to \S+ failed for value )(?:[\s\S]*( \(type \w+\) at path [\s\S]*)|[\s\S]*)$/, `$1${LEFT_OUT}$2`],
  [/`[\s\S]*(` is not a valid enum value)/, `\`${LEFT_OUT}$1`],
  // The user and the password in the address of a database.
  [/(:\/\/)[^/\s@]+@/g, `$1${LEFT_OUT}@`],
  [/(?<![^\s@"'`<>()[\]{},;:=\\/])[^\s@"'`<>()[\]{},;:=\\/]+@[^\s@"'`<>()[\]{},;:=\\/]+/g, '(an e-mail address)'],
  // A refresh token, an access token, and a recovery code.
  [/(?<![\w-])[0-9a-f-]{24,36}\.[0-9a-z]{1,4}\.[\w-]{43}(?![\w-])/g, '(a token)'],
  [/(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '(a token)'],
  // Whoever has the address of a calendar feed reads it, and the server takes the secret in any case and without hyphens.
  // So does it the place: what follows it is left out, whatever it looks like. Our own files have short names.
  [/(?<!\w)(calendars[^\w\s"'`/\\]*[/\\])(?!\w{1,15}\.[cm]?[jt]s\b)[^\s"'`]+/gi, '$1(a secret)'],
  [/(?<![a-z\d])[a-z\d]{4}(?:[-+_ ]?[a-z\d]{4}){3}(?=\.ics(?![a-z\d]))/gi, '(a secret)'],
  [/(?<![\w-])[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}(?![\w-])/g, '(a code)'],
  // A hash, a challenge or a key in base64url has letters of both cases and digits. Names and paths rarely have all.
  [/(?<![\w/.-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{43,}(?![\w/.-])/g, '(a secret)'],
]

const withoutShapes = (text: string): string =>
  VALUES.reduce((clean, [value, instead]) => clean.replace(value, instead), text)

/** A word of an address in which something is percent-encoded, which hides a secret from the shapes above. */
const ENCODED = /(?<![^\s"'`%])[^\s"'`%]*%[\da-f]{2}[^\s"'`]*/gi
const MOST_ENCODINGS = 3

/** The word as it is, or decoded where it has a secret then. Spaces and quotes stay encoded, so that it stays one word. */
function plainIfSecret(word: string): string {
  let plain = word
  for (let times = 0; times < MOST_ENCODINGS && plain.includes('%'); times += 1) {
    plain = plain.replace(/%([2-7][\da-f])/gi, (encoded, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16))
      return /[\s"'`\x7f]/.test(character) ? encoded : character
    })
  }
  return withoutShapes(plain) === plain ? word : plain
}

/** Every request has one, so they take no time. */
const REQUEST_ID = /^[\da-f-]{0,36}$/

export function textWithoutValues(text: string, longest = LONGEST_TEXT): string {
  if (REQUEST_ID.test(text)) return text
  // Cut first, so that a text of megabytes costs no time.
  let clean = text.length > 2 * longest ? text.slice(0, 2 * longest) : text
  if (clean.includes('%')) clean = clean.replace(ENCODED, plainIfSecret)
  clean = withoutShapes(clean)
  return clean.length > longest ? `${clean.slice(0, longest)} …` : clean
}

/** The error as the log gets it. */
export interface LoggedError {
  type: string
  message: string
  stack: string
  code?: string | number
}

type Fault = { name?: unknown; message: string; stack?: unknown; code?: unknown; cause?: unknown; query?: unknown }

export function isError(value: unknown): value is Error {
  return value instanceof Error || (isObject(value) && typeof value.message === 'string' && 'stack' in value)
}

/** What an error is, where it came from, and what caused it. Takes nothing else from the error and leaves it as it is. */
export function errorWithoutValues(error: unknown): LoggedError {
  const chain: Fault[] = []
  for (let fault: unknown = error; isError(fault) && chain.length < MOST_CAUSES; fault = (fault as Fault).cause) {
    chain.push(fault)
  }
  const code = chain[0]?.code
  const said = chain.map((fault) => `${nameOf(fault)}: ${messageOf(fault)}`)
  const stacks = chain.map((fault, index) => [said[index], ...framesOf(fault)].join('\n'))
  return {
    type: chain[0] ? nameOf(chain[0]) : typeof error,
    message: chain.length > 0 ? chain.map(messageOf).join(': ') : textWithoutValues(String(error)),
    stack: stacks.join('\ncaused by: ').slice(0, LONGEST_STACK),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
  }
}

/** A refusal may quote titles, so only its codes are told. A drizzle error quotes its parameters after its statement. */
function messageOf(fault: Fault): string {
  if (fault instanceof Refusal) {
    return `refused: ${fault.refused.map(({ code, field }) => [code, ...(field ?? [])].join(' ')).join(', ')}`
  }
  return textWithoutValues(typeof fault.query === 'string' ? `Failed query: ${fault.query}` : fault.message)
}

const nameOf = ({ name }: Fault): string => textWithoutValues(typeof name === 'string' && name ? name : 'Error', 100)

/** The lines at the end that are places in code. A message before them may have lines that look the same. */
function framesOf({ stack, message }: Fault): string[] {
  if (typeof stack !== 'string') return []
  const at = stack.indexOf(message)
  const lines = (at < 0 ? stack : stack.slice(at + message.length)).split('\n')
  const first = lines.findLastIndex((line) => !FRAME.test(line)) + 1
  return lines.slice(first).map((line) => textWithoutValues(line, 300))
}

const FRAME = /^ {4}at .*(?::\d+:\d+\)?|<anonymous>\)?|\(native\))$/

/** Properties that only ever hold values, at whatever depth an object is logged. */
const SECRET =
  /^(?:params|parameters|query|values?|keyValue|errInfo|data|token|refreshToken|password|email|authorization|cookie|secret)$/i
const MOST_ENTRIES = 50
const MOST_DEPTH = 4

/** An object that is logged, without values at any depth. */
export function fieldsWithoutValues(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return textWithoutValues(value)
  if (isError(value)) return errorWithoutValues(value)
  if (!isObject(value) || value instanceof Date) return value
  if (depth > MOST_DEPTH || ArrayBuffer.isView(value)) return LEFT_OUT
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map((each) => fieldsWithoutValues(each, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MOST_ENTRIES)
      .map(([name, each]) => [
        name,
        SECRET.test(name) && typeof each !== 'number' ? LEFT_OUT : fieldsWithoutValues(each, depth + 1),
      ]),
  )
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
