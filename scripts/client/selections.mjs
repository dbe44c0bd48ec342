// The TypeScript type of what a selection set answers, with fragments in place or masked.
import { isAbstractType, isLeafType, Kind } from 'graphql'
import { idOfField } from './ids.mjs'
import { namedType } from './namedType.mjs'
import { leafName, wrapped } from './types.mjs'

/** User errors are always in place: a client handles them where it sends the mutation, and not where it shows data. */
const NEVER_MASKED = 'UserErrorFields'

export function printSelections({ schema, fragments, masks, errorsOf }) {
  return { ofSelection, ofObject }

  /** `path` says where the selection stands, for the errors of a mutation. */
  function ofSelection(type, selectionSet, path = []) {
    if (!isAbstractType(type)) return ofObject(type, selectionSet, path)
    return [...new Set(schema.getPossibleTypes(type).map((each) => ofObject(each, selectionSet, path)))].join(' | ')
  }

  function ofObject(type, selectionSet, path, narrowed = {}) {
    const only = selectionSet.selections.length === 1 && selectionSet.selections[0]
    if (only?.kind === Kind.FRAGMENT_SPREAD && !isMasked(only) && fragmentType(only) === type.name)
      return `${only.name.value}Fragment`
    const { fields, refs } = collect(type, selectionSet)
    const printed = [...fields].map(
      ([key, nodes]) => `${key}: ${narrowed[key] ?? ofField(type, nodes, [...path, key])}`,
    )
    if (refs.size > 0) {
      const list = [...refs].map((name) => `${name}Fragment: ${name}Fragment`)
      printed.push(`' $fragmentRefs'?: { ${list.join('; ')} }`)
    }
    return `{ ${printed.join('; ')} }`
  }

  function ofField(parent, nodes, path) {
    const name = nodes[0].name.value
    if (name === '__typename') return `'${parent.name}'`
    const field = parent.getFields()[name]
    const type = namedType(field.type)
    if (isLeafType(type))
      return wrapped(
        field.type,
        leafName(type, () => idOfField(schema, parent.name, name)),
      )
    if (type.name === 'UserError') return wrapped(field.type, errorsOf(path, nodes))
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet.selections)
    return wrapped(field.type, ofSelection(type, { selections }, path))
  }

  /** The fields of an object by their names in the answer, and the fragments that stay masked. */
  function collect(type, { selections }, found = { fields: new Map(), refs: new Set() }) {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value
        found.fields.set(key, [...(found.fields.get(key) ?? []), selection])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition?.name.value ?? type.name, type))
          collect(type, selection.selectionSet, found)
      } else if (applies(fragmentType(selection), type)) {
        if (isMasked(selection)) found.refs.add(selection.name.value)
        else collect(type, fragments.get(selection.name.value).selectionSet, found)
      }
    }
    return found
  }

  function applies(condition, type) {
    const wanted = schema.getType(condition)
    return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type))
  }

  function fragmentType(spread) {
    return fragments.get(spread.name.value).typeCondition.name.value
  }

  function isMasked(spread) {
    return masks && spread.name.value !== NEVER_MASKED
  }
}
