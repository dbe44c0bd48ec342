import type { MilestonePlace } from '../../graphql/programs/program.inputs.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { because } from '../../kernel/reason.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { ListEdge, type Place } from './order.ts'

/**
 * The place of an input, which is last when there is no input. A malformed ID becomes one that is in no list, so that
 * the answer is NOT_FOUND for every unknown ID. Refuses INVALID unless exactly one place is given.
 */
export function readPlace(input: MilestonePlace | null | undefined): Place {
  const { edge, before, after } = input ?? { edge: ListEdge.LAST }
  if ([edge, before, after].filter((value) => value != null).length !== 1) {
    const fields = 'edge, before, after'
    const told = because.EXACTLY_ONE('place must have exactly one of edge, before and after.', { fields })
    throw refuse.invalid(told, ['input', 'place'])
  }
  if (edge != null) return { edge }
  if (before != null) return { before: decodeId('milestone', before) ?? '' }
  return { after: decodeId('milestone', after ?? '') ?? '' }
}

export function anchorNotFound(place: Place): Refusal {
  return refuse.notFound('milestone in this program', ['input', 'place', 'before' in place ? 'before' : 'after'])
}
