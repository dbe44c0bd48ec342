/** The closed vocabularies of exercises and programs, stored in the database as the GraphQL contract spells them. */

export enum Level {
  BEGINNER = 'BEGINNER',
  INTERMEDIATE = 'INTERMEDIATE',
  EXPERT = 'EXPERT',
}

export enum ExerciseCategory {
  STRENGTH = 'STRENGTH',
  STRETCHING = 'STRETCHING',
  PLYOMETRICS = 'PLYOMETRICS',
  POWERLIFTING = 'POWERLIFTING',
  OLYMPIC_WEIGHTLIFTING = 'OLYMPIC_WEIGHTLIFTING',
  STRONGMAN = 'STRONGMAN',
  CARDIO = 'CARDIO',
}

export enum Mechanic {
  COMPOUND = 'COMPOUND',
  ISOLATION = 'ISOLATION',
}

export enum Force {
  PUSH = 'PUSH',
  PULL = 'PULL',
  STATIC = 'STATIC',
}

export enum Equipment {
  BARBELL = 'BARBELL',
  DUMBBELL = 'DUMBBELL',
  BODY_ONLY = 'BODY_ONLY',
  CABLE = 'CABLE',
  MACHINE = 'MACHINE',
  KETTLEBELLS = 'KETTLEBELLS',
  BANDS = 'BANDS',
  MEDICINE_BALL = 'MEDICINE_BALL',
  EXERCISE_BALL = 'EXERCISE_BALL',
  FOAM_ROLL = 'FOAM_ROLL',
  EZ_CURL_BAR = 'EZ_CURL_BAR',
  OTHER = 'OTHER',
}

export enum Muscle {
  ABDOMINALS = 'ABDOMINALS',
  ABDUCTORS = 'ABDUCTORS',
  ADDUCTORS = 'ADDUCTORS',
  BICEPS = 'BICEPS',
  CALVES = 'CALVES',
  CHEST = 'CHEST',
  FOREARMS = 'FOREARMS',
  GLUTES = 'GLUTES',
  HAMSTRINGS = 'HAMSTRINGS',
  LATS = 'LATS',
  LOWER_BACK = 'LOWER_BACK',
  MIDDLE_BACK = 'MIDDLE_BACK',
  NECK = 'NECK',
  QUADRICEPS = 'QUADRICEPS',
  SHOULDERS = 'SHOULDERS',
  TRAPS = 'TRAPS',
  TRICEPS = 'TRICEPS',
}

export enum ExerciseMetric {
  LOAD_AND_REPS = 'LOAD_AND_REPS',
  REPS = 'REPS',
  DURATION = 'DURATION',
  DISTANCE_AND_DURATION = 'DISTANCE_AND_DURATION',
}

/** Select options for the admin interface: `OLYMPIC_WEIGHTLIFTING` reads "Olympic weightlifting". */
export function optionsOf(vocabulary: Record<string, string>): { label: string; value: string }[] {
  return Object.values(vocabulary).map((value) => {
    const text = value.toLowerCase().replaceAll('_', ' ')
    return { label: text.charAt(0).toUpperCase() + text.slice(1), value }
  })
}
