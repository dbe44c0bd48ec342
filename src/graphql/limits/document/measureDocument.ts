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

/** The size of a document that has not been validated yet. */
export interface DocumentSize {
  operations: readonly OperationSize[]
  /** Aliases and directives are counted as written, including those in fragments that nothing spreads. */
  aliases: readonly FieldNode[]
  directives: readonly DirectiveNode[]
  /** The fields with the response name that occurs most often in the document. */
  repeated: readonly FieldNode[]
  /** Spreads of fragments that the document does not define. */
  unknown: readonly FragmentSpreadNode[]
  /** A spread through which a fragment includes itself. Null without such a cycle; with one, `operations` is empty. */
  cycle: FragmentSpreadNode | null
}

interface SelectedSize {
  /** The levels of fields, including those in fragments. A root field is level 1. */
  depth: number
  /** The number of root fields, including those in fragments. */
  rootFields: number
  /** The number of selections after each spread is replaced by its fragment. */
  selections: number
}

interface OperationSize extends SelectedSize {
  node: OperationDefinitionNode
  /** The path of fields to the deepest one, cut off after `levels` fields. */
  deepest(levels: number): FieldNode[]
}

/**
 * Measures a document in time that grows only with its length: it walks each fragment once, and a spread adds the known
 * size of its fragment. All code that runs after this check may follow every spread, because the limit on `selections`
 * bounds that work. Pure.
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

/** A spread of an undefined fragment counts as one selection without content, because validation refuses it. */
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

/** Follows the deepest selection at each level. */
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

/**
 * Orders the fragments so that each comes after those that it spreads. Without recursion, because a long chain of
 * fragments would overflow the stack.
 */
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
