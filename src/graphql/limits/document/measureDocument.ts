import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { fragmentsOf } from '../../execution/fragments.ts'

/** How large a document is, before anybody has looked whether it is valid. */
export interface DocumentSize {
  operations: readonly OperationSize[]
  /** What is written, also in fragments that nothing spreads. */
  aliases: readonly FieldNode[]
  directives: readonly DirectiveNode[]
  /** The fields of the response name that is written most. */
  repeated: readonly FieldNode[]
  /** Spreads of fragments that are not there. */
  unknown: readonly FragmentSpreadNode[]
  /** A fragment that leads back to itself, where there is one; the operations are not measured then. */
  cycle: FragmentSpreadNode | null
}

interface SelectedSize {
  /** Levels of fields, also through fragments; a root field is level 1. */
  depth: number
  /** Fields at the root, also through fragments. */
  rootFields: number
  /** What is selected once each spread is replaced by its fragment. */
  selections: number
}

interface OperationSize extends SelectedSize {
  node: OperationDefinitionNode
  /** The first fields of those that lead to the deepest one, at most so many. */
  deepest(levels: number): FieldNode[]
}

/**
 * Measures a document in time that grows with its length alone: each fragment is walked once, and a spread adds what is known of
 * its fragment by then. Everything that runs after this may follow spreads as often as it likes, because `selections` says how
 * far that leads. Pure.
 */
export function measureDocument(document: DocumentNode): DocumentSize {
  const fragments = fragmentsOf(document)
  const nodes: OperationDefinitionNode[] = []
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) nodes.push(definition)
  }
  const written = measureWritten(document, fragments)
  const { order, cycle } = dependenciesFirst(fragments)
  if (cycle) return { ...written, operations: [], cycle }
  const known = new Map<string, MeasuredFragment>()
  for (const { name, selectionSet } of order) known.set(name.value, { selectionSet, ...sizeOf(selectionSet, known) })
  const operations = nodes.map((node) => ({
    node,
    ...sizeOf(node.selectionSet, known),
    deepest: (levels: number) => deepestIn(node.selectionSet, known, levels),
  }))
  return { ...written, operations, cycle: null }
}

interface MeasuredFragment extends SelectedSize {
  selectionSet: SelectionSetNode
}
type Measured = ReadonlyMap<string, MeasuredFragment>

/** A spread of a fragment that is not there counts as nothing: validation refuses it. */
function sizeOf({ selections }: SelectionSetNode, known: Measured): SelectedSize {
  const size: SelectedSize = { depth: 0, rootFields: 0, selections: 0 }
  for (const selection of selections) {
    size.selections += 1
    if (selection.kind === Kind.FIELD) {
      const below = selection.selectionSet && sizeOf(selection.selectionSet, known)
      size.depth = Math.max(size.depth, 1 + (below?.depth ?? 0))
      size.rootFields += 1
      size.selections += below?.selections ?? 0
      continue
    }
    const inside =
      selection.kind === Kind.INLINE_FRAGMENT ? sizeOf(selection.selectionSet, known) : known.get(selection.name.value)
    size.depth = Math.max(size.depth, inside?.depth ?? 0)
    size.rootFields += inside?.rootFields ?? 0
    size.selections += inside?.selections ?? 0
  }
  return size
}

/** Goes down where it is deepest. */
function deepestIn(set: SelectionSetNode, known: Measured, levels: number): FieldNode[] {
  const path: FieldNode[] = []
  for (let open: SelectionSetNode | undefined = set; open && path.length < levels; ) {
    const [deepest] = open.selections
      .map((selection) => ({
        selection,
        inside:
          selection.kind === Kind.FRAGMENT_SPREAD
            ? known.get(selection.name.value)?.selectionSet
            : selection.selectionSet,
        depth: sizeOf({ kind: Kind.SELECTION_SET, selections: [selection] }, known).depth,
      }))
      .sort((one, other) => other.depth - one.depth)
    if (deepest?.selection.kind === Kind.FIELD) path.push(deepest.selection)
    open = deepest?.inside
  }
  return path
}

/** Fragments in an order in which each comes after those that it spreads, without recursion: a chain may be long. */
function dependenciesFirst(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const order: FragmentDefinitionNode[] = []
  const state = new Map<string, 'open' | 'done'>()
  for (const start of fragments.keys()) {
    if (state.has(start)) continue
    const path = [{ name: start, spreads: spreadsIn(fragments.get(start)) }]
    state.set(start, 'open')
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const spread = top.spreads.pop()
      if (!spread) {
        state.set(top.name, 'done')
        order.push(fragments.get(top.name) as FragmentDefinitionNode)
        path.pop()
        continue
      }
      const name = spread.name.value
      if (state.get(name) === 'open') return { order, cycle: spread }
      if (state.has(name) || !fragments.has(name)) continue
      state.set(name, 'open')
      path.push({ name, spreads: spreadsIn(fragments.get(name)) })
    }
  }
  return { order, cycle: null }
}

function spreadsIn(fragment: FragmentDefinitionNode | undefined): FragmentSpreadNode[] {
  const spreads: FragmentSpreadNode[] = []
  const open = fragment ? [fragment.selectionSet] : []
  for (let set = open.pop(); set; set = open.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) spreads.push(selection)
      else if (selection.selectionSet) open.push(selection.selectionSet)
    }
  }
  return spreads
}

function measureWritten(
  document: DocumentNode,
  fragments: ReadonlyMap<string, unknown>,
): Omit<DocumentSize, 'operations' | 'cycle'> {
  const unknown: FragmentSpreadNode[] = []
  const aliases: FieldNode[] = []
  const directives: DirectiveNode[] = []
  const fields = new Map<string, FieldNode[]>()
  const open: SelectionSetNode[] = []
  const add = ({ directives: more = [] }: { directives?: readonly DirectiveNode[] }) => directives.push(...more)
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue
    add(definition)
    definition.variableDefinitions?.forEach(add)
    open.push(definition.selectionSet)
  }
  for (let set = open.pop(); set; set = open.pop()) {
    for (const selection of set.selections) {
      add(selection)
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value
        const same = fields.get(name)
        if (same) same.push(selection)
        else fields.set(name, [selection])
        if (selection.alias) aliases.push(selection)
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (!fragments.has(selection.name.value)) unknown.push(selection)
      } else if (selection.selectionSet) open.push(selection.selectionSet)
    }
  }
  let repeated: FieldNode[] = []
  for (const each of fields.values()) if (each.length > repeated.length) repeated = each
  return { aliases, directives, repeated, unknown }
}
