// Which variables may be left out, so that an argument or an input field takes its default. A fragment has the variables
// of the operations that reach it, wherever these stand.
import { Kind } from 'graphql'
import { reachedFrom } from './spreads.mjs'

/**
 * @param {readonly import('./documents.mjs').Unit[]} units All documents of a client.
 * @returns {(definition: import('graphql').DefinitionNode, name: string) => boolean}
 */
export function omissibleIn(units) {
  /** @type {Map<import('graphql').DefinitionNode, Set<import('graphql').OperationDefinitionNode>>} */
  const reaching = new Map()
  for (const { document } of units) {
    const fragments = fragmentsOf(document)
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue
      for (const fragment of reachedFrom([operation], (name) => fragments.get(name)).reached) {
        reaching.set(fragment, (reaching.get(fragment) ?? new Set()).add(operation))
      }
    }
  }
  return (definition, name) => {
    if (definition.kind === Kind.OPERATION_DEFINITION) return mayOmit(definition, name)
    const own = ownArgument(definition, name)
    if (own !== undefined) return own
    const operations = [...(reaching.get(definition) ?? [])]
    // Nobody knows with what a fragment is sent that no operation reaches.
    return operations.length === 0 || operations.some((operation) => mayOmit(operation, name))
  }
}

/** @param {import('graphql').DocumentNode} document */
export function fragmentsOf({ definitions }) {
  return new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  )
}

/**
 * Whether an operation may be sent without a variable. A null takes the default too.
 *
 * @param {import('graphql').OperationDefinitionNode} operation
 * @param {string} name
 */
function mayOmit({ variableDefinitions = [] }, name) {
  const found = variableDefinitions.find(({ variable }) => variable.name.value === name)
  if (!found) return true
  const { type, defaultValue } = found
  return type.kind !== Kind.NON_NULL_TYPE && (!defaultValue || defaultValue.kind === Kind.NULL)
}

/**
 * Whether a variable that Relay knows as an argument of the fragment may be left out, or undefined if it is none.
 *
 * @param {import('graphql').DefinitionNode} definition
 * @param {string} name
 */
function ownArgument({ directives }, name) {
  const found = directives
    ?.find((each) => each.name.value === 'argumentDefinitions')
    ?.arguments.find((each) => each.name.value === name)?.value
  if (found?.kind !== Kind.OBJECT) return undefined
  const value = (key) => found.fields.find((each) => each.name.value === key)?.value
  const [type, standard] = [value('type'), value('defaultValue')]
  return !(type?.kind === Kind.STRING && type.value.endsWith('!')) && (!standard || standard.kind === Kind.NULL)
}
