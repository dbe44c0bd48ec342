/** An error of a GraphQL answer. What must not be told has been masked by the service. */
export interface ToolError {
  message: string
  extensions?: { code?: string; requestId?: string }
}

/** Why a mutation refused, as the published operations select it. */
export interface UserErrorBody {
  code: string
  message: string
  field?: string[] | null
}

/** What a model can do about it. Where the message itself says so, there is nothing to add. */
const ADVICE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    UNAUTHENTICATED:
      'The access token is not accepted. Ask the person whom you work for to give this server a new one.',
    BAD_USER_INPUT: 'Compare the arguments with the input schema of the tool.',
    NOT_FOUND:
      'Look the ID up with a tool that lists such objects. What the caller may not see counts as not found too.',
    STALE_REVISION: 'Read the object again, see what has changed, and call again with its current revision.',
    MILESTONE_SET_MISMATCH: 'Read the program again, and call again with exactly its milestones.',
    IDEMPOTENCY_CONFLICT: 'The key belongs to another call. Leave it out to do something new.',
    QUERY_TOO_COMPLEX: 'Ask for less at a time.',
    INTERNAL_SERVER_ERROR: 'The fault is in the service. Tell the person whom you work for the ID of the request.',
  }),
)
/** After these nobody knows whether a change was made. */
const UNCERTAIN: ReadonlySet<unknown> = new Set(['UNAVAILABLE', 'INTERNAL_SERVER_ERROR'])

/** A line for each error, and then what to do. Pure. */
export function refusalWords(errors: readonly ToolError[]): string {
  const lines = errors.map(({ message, extensions: { code, requestId } = {} }) => {
    const id =
      code === 'INTERNAL_SERVER_ERROR' && requestId && !message.includes(requestId) ? ` (request ${requestId})` : ''
    return `${code ?? 'ERROR'}: ${message}${id}`
  })
  const advice = errors.flatMap(({ extensions }) => ADVICE.get(extensions?.code ?? '') ?? [])
  return [...lines, ...new Set(advice)].join('\n')
}

export const isUncertain = (errors: readonly ToolError[]) =>
  errors.some(({ extensions }) => UNCERTAIN.has(extensions?.code))
