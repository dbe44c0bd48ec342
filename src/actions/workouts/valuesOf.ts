import type { SetValuesInput } from '../../graphql/workouts/workoutSession.inputs.ts'
import { toThousandths } from '../../kernel/load.ts'
import type { SetValues } from '../../kernel/setValues.ts'
import { changesIn } from '../documents/changesIn.ts'

/** What an input says of a set, in the collection's terms; what it leaves out is left out. */
export function valuesOf(input: SetValuesInput): Partial<SetValues> {
  const { type, reps, load, rpe, durationSeconds, distanceMeters, notes } = input
  return changesIn({
    type: type as SetValues['type'] | undefined,
    reps,
    load: load && { thousandths: toThousandths(load.value) as number, unit: load.unit },
    rpe: toNumber(rpe),
    durationSeconds,
    distanceMeters: toNumber(distanceMeters),
    notes,
  }) as Partial<SetValues>
}

/** Decimals of at most three places are exact as numbers of this size. */
function toNumber(decimal: string | null | undefined): number | null | undefined {
  return decimal == null ? decimal : Number(decimal)
}
