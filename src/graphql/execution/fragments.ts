import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql'

/** A document's fragments by name. A `Map`, because an object would also find inherited names such as `toString`. */
export function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  )
}
