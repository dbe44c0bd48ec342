import { type Propagation, planPropagation } from '../../actions/workouts/progress/planPropagation.ts'
import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'
import type { Context } from '../context/context.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import type { PreviewProgramPropagationInput } from './enrolment.inputs.ts'

/**
 * Shows what propagation would do, with the same plan and the same reads as the mutation. Null when there is no such
 * program. Throws BAD_USER_INPUT for every other refusal.
 */
export async function previewProgramPropagation(
  context: Context,
  input: PreviewProgramPropagationInput,
): Promise<Propagation | null> {
  try {
    return await planPropagation(context, input, async () => {})
  } catch (error) {
    const refused = error instanceof Refusal ? error.refused[0] : undefined
    if (!refused) throw error
    const path = (refused.field ?? ['input']).join('.')
    if (refused.code === UserErrorCode.NOT_FOUND && path === 'input.programId') return null
    throw badUserInput(refused.message, path)
  }
}
