// The fragments that definitions spread.
import { Kind } from 'graphql'

/** @type {WeakMap<import('graphql').DefinitionNode, import('graphql').FragmentSpreadNode[]>} */
const known = new WeakMap()

/**
 * What a definition spreads itself. It is asked for often, and a visitor would look at every value too.
 *
 * @returns {import('graphql').FragmentSpreadNode[]}
 */
function spreadsIn(definition) {
  const kept = known.get(definition)
  if (kept) return kept
  const found = []
  const queue = [definition.selectionSet]
  for (const set of queue) {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) found.push(selection)
      else queue.push(selection.selectionSet)
    }
  }
  known.set(definition, found)
  return found
}

/**
 * The fragments that definitions reach, each once, and the spreads that lead nowhere.
 *
 * @param {readonly import('graphql').DefinitionNode[]} definitions
 * @param {(name: string) => import('graphql').FragmentDefinitionNode | undefined} find
 */
export function reachedFrom(definitions, find) {
  const reached = new Set()
  const missing = []
  const queue = [...definitions]
  for (let definition = queue.pop(); definition; definition = queue.pop()) {
    for (const spread of spreadsIn(definition)) {
      const fragment = find(spread.name.value)
      if (!fragment) missing.push(spread)
      if (!fragment || reached.has(fragment)) continue
      reached.add(fragment)
      queue.push(fragment)
    }
  }
  return { reached, missing }
}
