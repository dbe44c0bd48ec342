import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'

/** A document with the type of its result and of its variables. */
type TypedDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString(): string }

interface GraphQLErrorBody {
  message: string
  path?: (string | number)[]
  extensions?: { code?: string }
}

interface Answer<Result> {
  data?: Result | null
  errors?: GraphQLErrorBody[]
}

const TIMEOUT_MS = 10_000

/** An error whose message is for people: the service is unreachable, does not speak GraphQL, or refuses. */
export class RequestError extends Error {
  override name = 'RequestError'
}

/**
 * Sends a document to `url`. Throws a `RequestError` when the answer contains any error. A caller that wants a partial
 * result has to read `data` itself.
 */
export async function request<Result, Variables extends object>(
  url: string,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  token?: string,
): Promise<Result> {
  const { status, body } = await post(url, { query: document.toString(), variables }, token)
  const answer = parse<Result>(body)
  if (answer?.errors?.length) throw new RequestError(answer.errors.map(sentence).join('\n'))
  if (!answer?.data) throw new RequestError(`${url} answered ${status}, but not with GraphQL.`)
  return answer.data
}

async function post(url: string, content: object, token: string | undefined) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(content),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return { status: response.status, body: await response.text() }
  } catch (error) {
    // fetch throws "fetch failed" and puts the reason into the cause.
    const { cause, message } = error as Error
    const reason = cause as (Error & { code?: string }) | undefined
    throw new RequestError(`${url} can't be reached: ${reason?.message || reason?.code || message}`)
  }
}

function parse<Result>(body: string): Answer<Result> | null {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function sentence({ message, path, extensions }: GraphQLErrorBody): string {
  return `${extensions?.code ?? 'ERROR'}${path ? ` at ${path.join('.')}` : ''}: ${message}`
}
