import { idOf } from '../../../kernel/relation.ts'
import type { Enrolment } from '../../../payload-types.ts'

/** At most one enrolment has it: the active one of this athlete in this program. */
export function activeKeyOf({ user, program }: Pick<Enrolment, 'user' | 'program'>): string {
  return `${idOf(user)}:${idOf(program)}`
}
