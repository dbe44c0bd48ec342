import { type Propagation, planPropagation } from '../../actions/workouts/progress/planPropagation.ts'
import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'
import type { Context } from '../context/context.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import type { PreviewProgramPropagationInput } from './enrolment.inputs.ts'

/** What propagating would do, by the same plan on the same reads; null for no program, BAD_USER_INPUT for what is refused. */
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
