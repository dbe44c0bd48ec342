import type { FieldNode } from 'graphql'
import { costOf } from './fieldCost.ts'
import { type Given, listLength } from './listLength.ts'
import { isIncluded, type Part, type SelectionCost } from './selectionCost.ts'

/**
 * The highest cost of an operation, provided that no list is longer than assumed. `dearest` returns the path of fields
 * to the most expensive part.
 */
export interface Estimate {
  cost: number
  dearest(): FieldNode[]
}

/** Adds up each selection set once, however often it is spread. Pure. */
export function estimate(root: SelectionCost, given: Given): Estimate {
  const known = new Map<SelectionCost, number>()

  function totalOf(cost: SelectionCost): number {
    const total = known.get(cost) ?? cost.parts.reduce((sum, part) => sum + totalOfPart(part), cost.weight)
    known.set(cost, total)
    return total
  }

  function totalOfPart(part: Part): number {
    if (!isIncluded(part.selection, given.variables)) return 0
    const { total } = dearestBelow(part)
    return part.weight + (part.field ? lengthOf(part.field, part.sizedBy, given) * total : total)
  }

  function dearestBelow({ field, below }: Part): { cost?: SelectionCost; total: number } {
    let dearest: { cost?: SelectionCost; total: number } = { total: 0 }
    for (const cost of below.values()) {
      const total = totalOf(cost) + (field ? cost.object : 0)
      if (total >= dearest.total) dearest = { cost, total }
    }
    return dearest
  }

  return {
    cost: totalOf(root),
    dearest: () => {
      const path: FieldNode[] = []
      for (let cost: SelectionCost | undefined = root; cost; ) {
        const [part] = cost.parts.toSorted((one, other) => totalOfPart(other) - totalOfPart(one))
        if (part?.field) path.push(part.field.node)
        cost = part && dearestBelow(part).cost
      }
      return path
    },
  }
}

/** A page counts as one object. Its arguments set the length of the lists in it. */
function lengthOf({ definition, node }: NonNullable<Part['field']>, sizedBy: Part['sizedBy'], given: Given): number {
  if (sizedBy) return listLength(sizedBy.definition, sizedBy.node, given)
  return costOf(definition).listSize?.sizedFields ? 1 : listLength(definition, node, given)
}
