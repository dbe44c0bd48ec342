import { fromDocument, type Known, type NameOf, type PlanDocument } from './document.ts'
import { type Choices, type Conflict, merged } from './merge.ts'
import type { Plan } from './plan.ts'
import { toDocument } from './toDocument.ts'
import { withWaitingLines } from './waiting.ts'

/** What a coach has typed, and the program with which they began. */
interface Typed {
  plan: Plan
  known: Known
  base: PlanDocument
}

/**
 * What a coach has typed together with what somebody else has saved meanwhile, as a grid again. The lines without sets stay,
 * although no program has them. Pure.
 */
export function together(
  { plan: typed, known: before, base }: Typed,
  theirs: PlanDocument,
  how: { choices?: Choices; nameOf: NameOf },
): { plan: Plan; known: Known; conflicts: Conflict[] } {
  const { document, conflicts } = merged(base, toDocument(typed, before, base).document, theirs, how)
  const { plan, known } = fromDocument(document, how.nameOf)
  return { plan: withWaitingLines(plan, typed), known, conflicts }
}
