/** Clients are promised an answer within this time. */
export const LONGEST_MS = 10_000

/**
 * `right` is data; `unavailable` is the one error that says "not now", for the whole request or for some of its root
 * fields. Anything else is wrong.
 */
export interface Answered {
  outcome: 'right' | 'unavailable' | `wrong: ${string}`
  ms: number
  data?: unknown
}

/** Sends a query and gives up two seconds after the promised time. So a late answer can be told from no answer. */
export async function askWithin(url: string, query: string, variables: object, token?: string): Promise<Answered> {
  const start = performance.now()
  const answered = (outcome: Answered['outcome'], data?: unknown): Answered => ({
    outcome,
    ms: performance.now() - start,
    data,
  })
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(LONGEST_MS + 2_000),
    })
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: object }[] }
    if (!errors && response.status === 200) return answered('right', data)
    const isUnavailable =
      response.status === (hasData(data) ? 200 : 503) &&
      response.headers.get('retry-after') === '1' &&
      errors?.every(({ extensions }) => 'code' in extensions && extensions.code === 'UNAVAILABLE')
    return isUnavailable ? answered('unavailable') : answered(`wrong: ${response.status} ${JSON.stringify(errors)}`)
  } catch (error) {
    return answered(`wrong: ${error}`)
  }
}

function hasData(data: unknown): boolean {
  return Object.values(Object(data)).some((value) => value !== null)
}
