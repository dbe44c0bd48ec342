import type { Attack, Verdict } from './hostileAttack.ts'
import type { Heard } from './wire.ts'

/** Error codes that may stand beside data, or in place of a field, without anything being wrong. */
const ORDINARY: ReadonlySet<unknown> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'RATE_LIMITED'])
const LARGEST_REFUSAL = 100_000

interface Answer {
  data?: unknown
  errors?: { message: string; extensions: Record<string, unknown> }[]
}

/** The kind of an answer, or a sentence that says why the service must not give such an answer. */
export function verdictOf({ status, text }: Heard): { verdict: Verdict } | { wrong: string } {
  const wrong = (what: string) => ({ wrong: `${what}: ${status} ${text.slice(0, 300)}` })
  let answer: Answer
  try {
    answer = JSON.parse(text) as Answer
  } catch {
    return wrong('no JSON')
  }
  const { data, errors = [] } = answer
  const codes = errors.map(({ extensions }) => extensions?.code)
  if (codes.includes('QUERY_TOO_COMPLEX')) {
    const { limit, value, maximum } = errors[0]?.extensions ?? {}
    if (status !== 400 || data !== undefined) return wrong('a limit is answered with 400 and no data')
    if (!(Number(value) > Number(maximum))) return wrong('a limit says what was asked for and what may be')
    if (text.length > LARGEST_REFUSAL) return wrong('a refusal is short')
    return { verdict: limit as Verdict }
  }
  if (codes.some((code) => !ORDINARY.has(code))) return wrong('a code that no attack deserves')
  if (data !== undefined) return status === 200 ? { verdict: 'answered' } : wrong('data with this status')
  if (text.length > LARGEST_REFUSAL) return wrong('a refusal is short')
  if (status === 401) return { verdict: 'unauthenticated' }
  if ((status === 400 || status === 405) && codes.every((code) => code === 'BAD_USER_INPUT'))
    return { verdict: 'malformed' }
  // Apollo reports variables that cannot be coerced with status 200 and without data.
  if (status === 200 && codes.length > 0 && codes.every((code) => code === 'BAD_USER_INPUT'))
    return { verdict: 'malformed' }
  return wrong('neither data nor a refusal of ours')
}

/** What is wrong with this answer to the attack; empty when it is right. */
export function problemOf(attack: Pick<Attack, 'right'>, heard: Heard): string {
  const found = verdictOf(heard)
  if ('wrong' in found) return found.wrong
  const right = attack.right.includes(found.verdict)
  return right
    ? ''
    : `${found.verdict} instead of ${attack.right.join(' or ')}: ${heard.status} ${heard.text.slice(0, 200)}`
}
