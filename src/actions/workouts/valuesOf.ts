import type { SetValuesInput } from '../../graphql/workouts/workoutSession.inputs.ts'
import { loadProblem, toThousandths } from '../../kernel/load.ts'
import { named } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { SetValues } from '../../kernel/setValues.ts'
import { changesIn } from '../documents/changesIn.ts'

/** The values that an input gives a set, in the collection's terms. An omitted value is left out. */
export function valuesOf(input: SetValuesInput): Partial<SetValues> {
  const { type, reps, load, rpe, durationSeconds, distanceMeters, notes, hasPain } = input
  requireWhole(load)
  return changesIn({
    type: type as SetValues['type'] | undefined,
    reps,
    load: load && { thousandths: toThousandths(load.value) as number, unit: load.unit },
    rpe: toNumber(rpe),
    durationSeconds,
    distanceMeters: toNumber(distanceMeters),
    notes,
    hasPain,
  }) as Partial<SetValues>
}

/** Only a prescription may take a load off the body weight. */
function requireWhole(load: SetValuesInput['load']): void {
  const problem = load && loadProblem(toThousandths(load.value), load.unit)
  if (problem) throw refuse.invalid(named('value', problem), ['input', 'load', 'value'])
}

/** At this size, a decimal of at most three places becomes a number without loss. */
function toNumber(decimal: string | null | undefined): number | null | undefined {
  return decimal == null ? decimal : Number(decimal)
}
