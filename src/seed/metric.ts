import { Equipment, ExerciseCategory, ExerciseMetric, Force } from '../kernel/exerciseVocabulary.ts'

interface Described {
  name: string
  category: string
  equipment: string | null
  force: string | null
}

const COVERS_DISTANCE = /\b(run(ning)?|jog(ging)?|walk(ing)?|cycling|bicycling|bike|rowing|skating|sprints?)\b/i
const BODY_IS_THE_LOAD: readonly (string | null)[] = [
  null,
  Equipment.BODY_ONLY,
  Equipment.EXERCISE_BALL,
  Equipment.FOAM_ROLL,
]

/**
 * What a set of an exercise is measured in. The table does not say, so the first rule that fits decides:
 * 1. cardio that covers distance, by its name: distance and duration; other cardio: duration;
 * 2. stretching, and exercises that are held (force "static"): duration;
 * 3. jumps and throws, and exercises that need no weight: repetitions;
 * 4. everything else: load and repetitions.
 */
export function metricOf({ name, category, equipment, force }: Described): ExerciseMetric {
  if (category === ExerciseCategory.CARDIO) {
    return COVERS_DISTANCE.test(name) ? ExerciseMetric.DISTANCE_AND_DURATION : ExerciseMetric.DURATION
  }
  if (category === ExerciseCategory.STRETCHING || force === Force.STATIC) return ExerciseMetric.DURATION
  if (category === ExerciseCategory.PLYOMETRICS || BODY_IS_THE_LOAD.includes(equipment)) return ExerciseMetric.REPS
  return ExerciseMetric.LOAD_AND_REPS
}
