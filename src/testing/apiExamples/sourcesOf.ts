import type { Source } from './examplesFile.ts'
import { ID } from './mask.ts'

interface Call {
  operation: string
  variables: object
  answer: unknown
  isQuery: boolean
}

/**
 * Remembers calls in their order, and says of the IDs in the variables of the next one where a reader finds their own: in
 * the answer of the call that is easiest to make, which is a query that itself needs no IDs. Pure but for remembering.
 */
export function rememberCalls() {
  const calls: (Call & { isShown: boolean; paths: Map<string, string> })[] = []

  function sourceOf(id: string): Source[] {
    const [best] = calls
      .filter(({ paths }) => paths.has(id))
      .map((call) => ({
        call,
        hardness: idsIn(call.variables).size * 2 + (call.isQuery ? 0 : 1) + (call.isShown ? 0 : 1),
      }))
      .sort((one, other) => one.hardness - other.hardness || lengthOf(one.call, id) - lengthOf(other.call, id))
    if (!best) return []
    const { operation, paths, isShown, variables } = best.call
    return [{ id, operation, at: String(paths.get(id)), ...(!isShown && { with: { ...variables } }) }]
  }

  return {
    sourcesOf: (variables: unknown): Source[] => [...idsIn(variables).keys()].flatMap(sourceOf),
    remember(call: Call) {
      const isShown = calls.every(({ operation }) => operation !== call.operation)
      calls.push({ ...call, isShown, paths: idsIn(call.answer) })
    },
  }
}

const lengthOf = ({ paths }: { paths: Map<string, string> }, id: string) => paths.get(id)?.length ?? 0

/** The first path to each ID. */
export function idsIn(value: unknown): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (each: unknown, path: string) => {
    if (typeof each === 'string' && ID.test(each) && !found.has(each)) found.set(each, path)
    if (Array.isArray(each)) for (const [index, item] of each.entries()) walk(item, `${path}[${index}]`)
    else if (typeof each === 'object' && each !== null) {
      for (const [name, child] of Object.entries(each)) walk(child, path ? `${path}.${name}` : name)
    }
  }
  walk(value, '')
  return found
}
