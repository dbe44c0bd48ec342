import type { MutationDocument, Typed } from './document.ts'
import { fault, WaymarkError } from './error.ts'
import { refreshHash } from './generated/refreshHash.ts'
import type { Keyless, Outcome } from './outcome.ts'
import { type RetryOptions, repeat, sendOnce, unlessAborted } from './send.ts'
import { createSession, type Session, type Tokens } from './session.ts'

export interface ClientOptions {
  /** The address of the API, which ends with `/graphql`. */
  url: string
  /**
   * The name and the version of the app, for whoever looks after the service: at most 64 letters of English, digits, and
   * `_ . / + -`. A name may begin with `@`. `createClient` throws for others, because the service counts no others.
   */
  name?: string
  version?: string
  /**
   * How a document is sent: as its text; as its hash, and once more with the text if the service does not know it; or as
   * its hash alone, and never as a text.
   */
  documents?: 'texts' | 'hashes' | 'hashes alone'
  /** Left out, it is the session that all tabs share. */
  session?: Session
  retry?: RetryOptions
  fetch?: typeof fetch
}

export interface RequestOptions {
  signal?: AbortSignal
  /** The ID of the session that must still be the one that is signed in. Otherwise the request is anonymous. */
  session?: string
  /** Instead of the client's own. */
  retry?: RetryOptions
}

/** A document of any generator: the published ones, or those of an app. */
export type AnyDocument<Data, Variables> = Typed<Data, Variables> & {
  toString(): string
  /** The SHA-256 of the text, where this package or GraphQL Code Generator has put it. */
  hash?: string
  __meta__?: Record<string, unknown>
}

/** Variables may be left out where none are required. */
type Given<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions]

export type Client = ReturnType<typeof createClient>

const REFRESH =
  'mutation Refresh($input:RefreshSessionInput!){refreshSession(input:$input){token tokenExpiresAt refreshToken userErrors{code}}}'
/** For a minute the same refresh token leads to the same next one, so a lost answer is asked for again. */
const REFRESH_MS = 45_000

export function createClient(options: ClientOptions) {
  const { url, name, version, documents = 'texts', session = createSession(), retry, fetch: given } = options
  const fetch: typeof globalThis.fetch = given ?? ((...all) => globalThis.fetch(...all))
  let seen = ''
  for (const word of [name, version]) {
    if (word && !CLIENT_WORD.test(word))
      throw fault('BAD_USER_INPUT', `${JSON.stringify(word)} is no name or version of a client.`)
  }

  async function send({ text, hash }: Sent, variables: unknown, token: string | null, signal?: AbortSignal) {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (name) headers['x-client-name'] = name
    if (version) headers['x-client-version'] = version
    if (seen) headers['x-waymark-seen'] = seen
    if (token) headers.authorization = `Bearer ${token}`
    const post = (parts: object) =>
      sendOnce({ url, body: textOf({ ...parts, variables }), headers, signal, fetch, onHeaders: notice })
    if (documents === 'texts' || (!hash && documents === 'hashes')) return post({ query: text })
    if (!hash) throw fault(NOT_FOUND, 'The document has no SHA-256, and this client sends nothing else.')
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } }
    return post({ extensions }).catch((error) => {
      // A document that is not known was not executed, so a mutation may go again too.
      if (documents === 'hashes alone' || error.code !== NOT_FOUND) throw error
      return post({ query: text, extensions })
    })
  }

  /** No process may answer an older state than this client has seen: the greatest value, compared as text. */
  function notice(headers: Headers) {
    const value = headers.get('x-waymark-seen') ?? ''
    if (value > seen) seen = value
  }

  async function exchange(refreshToken: string): Promise<Tokens | null> {
    const sent = documents === 'hashes alone' ? { text: '', hash: refreshHash } : { text: REFRESH }
    const ask = () => send(sent, { input: { refreshToken } }, null)
    const { data } = await repeat(ask, undefined, { attempts: 10, withinMs: REFRESH_MS })
    const answer = data?.refreshSession as Tokens | null
    return answer?.token ? answer : null
  }

  session.refreshBy(exchange)

  async function request(sent: Sent, variables: unknown, isQuery: boolean, repeats: boolean, how: RequestOptions) {
    const { signal, session: id = session.id(), retry: bounds = retry } = how
    const tokenFor = (refused?: string) => (id === null ? null : unlessAborted(session.token(id, refused), signal))
    async function attempt() {
      const token = await tokenFor()
      try {
        return await send(sent, variables, token, signal)
      } catch (error) {
        if (!token || !isRefused(error, isQuery)) throw error
        const next = await tokenFor(token)
        if (!next) throw error
        return send(sent, variables, next, signal)
      }
    }
    const { data } = await repeat(attempt, signal, repeats ? bounds : { attempts: 1 })
    return data as Record<string, unknown>
  }

  return {
    session,

    /** Answers a query. Throws a `WaymarkError` for an answer that is not complete. */
    async query<Data, Variables>(
      document: AnyDocument<Data, Variables>,
      ...[variables, how = {}]: Given<Variables>
    ): Promise<Data> {
      return (await request(sentOf(document), variables, true, true, how)) as Data
    },

    /**
     * Does a mutation with one field, and answers what it did or why it was refused. Throws a `WaymarkError` if nobody
     * knows. A mutation is repeated only with a key by which the service knows it again.
     */
    async mutate<Data, Variables, Filled extends string = never, Key extends string = never>(
      document: MutationDocument<Data, Variables, Filled, Key> | AnyDocument<Data, Variables>,
      ...[variables, how = {}]: Given<Keyless<Variables, Key>>
    ): Promise<Outcome<Data, Filled>> {
      const repeats = 'repeats' in document ? document.repeats : ''
      const keyed = withKey(variables as Input | undefined, repeats)
      const input = keyed?.input
      const isHarmless = repeats === 'repeatable' || Boolean(input?.clientId ?? input?.idempotencyKey)
      const data = await request(sentOf(document), keyed, false, isHarmless, how)
      const [answered] = Object.values(data)
      if (!answered) throw fault('BAD_ANSWER', 'The service does not say what became of the mutation.')
      const { userErrors, ...payload } = answered as { userErrors?: unknown[] }
      return (userErrors?.length ? { ok: false, userErrors } : { ok: true, ...payload }) as Outcome<Data, Filled>
    },
  }
}

interface Sent {
  text: string
  hash?: string
}

const NOT_FOUND = 'PERSISTED_QUERY_NOT_FOUND'
/** As the service knows the words by which it counts. */
const CLIENT_WORD = /^[@a-z0-9][\w./+-]{0,63}$/i

function textOf(body: object): string {
  try {
    return JSON.stringify(body)
  } catch (cause) {
    throw fault('BAD_USER_INPUT', `The variables are no JSON: ${cause}`, cause)
  }
}

function sentOf(document: AnyDocument<unknown, never>): Sent {
  const hash = String(document.hash ?? document.__meta__?.hash)
  // Code Generator's own hashes are SHA-1 unless it is told otherwise, and no service knows a document by them.
  return { text: String(document), ...(/^[0-9a-f]{64}$/.test(hash) && { hash }) }
}

type Input = { input?: Record<string, unknown> }

function withKey(variables: Input | undefined, key: string): Input | undefined {
  if (!/^(clientId|idempotencyKey)$/.test(key) || variables?.input?.[key]) return variables
  return { ...variables, input: { ...variables?.input, [key]: crypto.randomUUID() } }
}

/** A mutation goes again only if the service has looked at its token and at nothing else. */
function isRefused(error: unknown, isQuery: boolean): boolean {
  if (!(error instanceof WaymarkError)) return false
  if (!error.errors.some(({ extensions }) => extensions?.reason === 'EXPIRED_TOKEN')) return false
  return isQuery || Object.values(error.data ?? {}).every((value) => value === null)
}
