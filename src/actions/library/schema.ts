import {
  Equipment,
  ExerciseCategory,
  ExerciseMetric,
  Force,
  Level,
  Mechanic,
  Muscle,
} from '../../kernel/exerciseVocabulary.ts'
import { PRESCRIPTION, type Range, TEMPO } from '../../kernel/prescription.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { DistanceUnit, MassUnit, SetType, Side } from '../../kernel/workoutVocabulary.ts'
import { printJson } from './printJson.ts'

/**
 * The published JSON Schema of a library, made of the limits and vocabularies that all other rules use too. An import
 * first checks a document against the schema, and then checks what a schema cannot say: a title needs a letter, and a
 * reference must lead somewhere.
 */

/**
 * The forms of texts, as far as a pattern can say them. `rules.ts` and `prescription.ts` have the same rules with
 * words, and a test checks that the two agree.
 */
export const FORMS = {
  slug: '^[a-z0-9]+(-[a-z0-9]+)*$',
  key: '^[a-z0-9]+([-/][a-z0-9]+)*$',
  decimal: '^\\d{1,12}(\\.\\d{1,3})?$',
  signed: '^-?\\d{1,12}(\\.\\d{1,3})?$',
  tempo: TEMPO,
  https: '^ *[hH][tT][tT][pP][sS]:',
} as const

const line = (maxLength: number, description: string) => ({ type: 'string', minLength: 1, maxLength, description })
const prose = (description: string, maxLength: number = LIMITS.description) => ({
  type: 'string',
  maxLength,
  description: `${description} At most ${maxLength} characters; line breaks are allowed.`,
})
const whole = ({ minimum, maximum }: Range, description: string) => ({ type: 'integer', minimum, maximum, description })
const decimal = (description: string) => ({ type: 'string', pattern: FORMS.decimal, description })
const oneOf = (vocabulary: Record<string, string>, description: string) => ({
  type: 'string',
  enum: Object.values(vocabulary),
  description,
})
const formed = (pattern: string, maxLength: number, description: string) => ({
  type: 'string',
  minLength: 1,
  maxLength,
  pattern,
  description,
})
const slug = (description: string) => formed(FORMS.slug, LIMITS.slug, description)
const key = (description: string) => formed(FORMS.key, LIMITS.libraryKey, description)
const muscles = (minItems: number, description: string) => ({
  type: 'array',
  minItems,
  maxItems: LIMITS.musclesPerExercise,
  uniqueItems: true,
  items: oneOf(Muscle, 'A muscle.'),
  description,
})
const list = (items: object, maxItems: number, description: string) => ({ type: 'array', maxItems, items, description })
const object = (description: string, required: string[], properties: Record<string, object>) => ({
  type: 'object',
  description,
  required,
  properties,
  additionalProperties: false,
})
const define = (name: string) => ({ $ref: `#/definitions/${name}` })

const definitions = {
  exercise: object(
    'An exercise of the library, known by its slug.',
    ['slug', 'name', 'category', 'metric', 'primaryMuscles'],
    {
      slug: slug('What workouts name it by, and its part of a URL. An import finds the exercise by it.'),
      name: line(LIMITS.name, 'What athletes and coaches call it.'),
      aliases: {
        ...list(
          line(LIMITS.alias, 'Another name.'),
          LIMITS.aliasesPerExercise,
          'Other names that people search for it by.',
        ),
        uniqueItems: true,
      },
      description: prose('How it is done.'),
      category: oneOf(ExerciseCategory, 'The kind of training it belongs to.'),
      metric: oneOf(ExerciseMetric, 'Which fields a logged set needs.'),
      level: oneOf(Level, 'Who it is for.'),
      mechanic: oneOf(Mechanic, 'How many joints move.'),
      force: oneOf(Force, 'The direction of the effort.'),
      equipment: oneOf(Equipment, 'What it needs.'),
      primaryMuscles: muscles(1, 'What it trains most: at least one, each once.'),
      secondaryMuscles: muscles(0, 'What it trains as well, each once.'),
      videoUrl: formed(FORMS.https, LIMITS.url, 'An https address that shows it being done.'),
      isArchived: { type: 'boolean', default: false, description: 'Left out of lists; what names it stays as it is.' },
    },
  ),
  workout: object('A workout, known by its key.', ['key', 'title'], {
    key: key('What milestones name it by. An import finds the workout by it.'),
    title: line(LIMITS.title, 'What athletes see above the exercises.'),
    description: prose('What the workout is for and how to approach it.'),
    estimatedMinutes: whole(PRESCRIPTION.estimatedMinutes, 'How long it takes, in minutes.'),
    exercises: list(define('workoutExercise'), LIMITS.exercisesPerWorkout, 'In the order they are done.'),
  }),
  workoutExercise: object('An exercise of a workout, and what is prescribed.', ['exercise', 'sets'], {
    exercise: slug('The slug of an exercise of this document or of the database.'),
    group: {
      type: 'string',
      maxLength: LIMITS.group,
      description: 'Exercises with the same group are done as a superset. Spaces around it mean nothing.',
    },
    notes: prose('Cues for the athlete.', LIMITS.notes),
    restSeconds: whole(PRESCRIPTION.restSeconds, 'Rest between sets, in seconds.'),
    alternatives: {
      ...list(slug('The slug of an exercise.'), LIMITS.alternativesPerExercise, 'What may be done instead, in order.'),
      uniqueItems: true,
    },
    sets: { ...list(define('set'), LIMITS.setsPerExercise, 'What is prescribed, set by set.'), minItems: 1 },
  }),
  set: object('What is prescribed for one set; what is left out is up to the athlete.', [], {
    type: { ...oneOf(SetType, 'What kind of set.'), default: SetType.NORMAL },
    repsMin: whole(PRESCRIPTION.repsMin, 'At least so many repetitions.'),
    repsMax: whole(PRESCRIPTION.repsMax, 'At most so many repetitions, not below repsMin.'),
    load: object('An absolute load. Where the body is the load, what is added to it.', ['value', 'unit'], {
      value: {
        ...decimal('How much, such as "102.5": at most 2000 kg (4409.245 lb). Below 0 it is assistance.'),
        pattern: FORMS.signed,
      },
      unit: oneOf(MassUnit, 'The unit that it is entered in.'),
    }),
    percentOfOneRepMax: decimal('A load in percent of what the athlete can lift once, such as "72.5": from 0 to 200.'),
    percentMax: decimal('The upper end of a range that begins at percentOfOneRepMax.'),
    rpe: decimal('Rate of perceived exertion, such as "8.5": from 1 to 10.'),
    rpeMax: decimal('The upper end of a range that begins at rpe.'),
    repsInReserve: decimal('How many more repetitions would still be possible, such as "2": from 0 to 10.'),
    durationSeconds: whole(PRESCRIPTION.durationSeconds, 'How long, in seconds.'),
    distanceMeters: decimal('How far, in metres, such as "400": from 0 to 1000000.'),
    distanceUnit: oneOf(DistanceUnit, 'The unit in which the distance is shown; metres when absent.'),
    tempo: {
      type: 'string',
      pattern: FORMS.tempo,
      description: 'Eccentric-pause-concentric-pause in seconds, such as "3-1-1-0" or "31X0"; X is explosive.',
    },
    restSeconds: whole(PRESCRIPTION.restSeconds, 'Rest after this set, in seconds, where it is not that of the row.'),
    side: oneOf(Side, 'The side of the body; EACH is both, one after the other.'),
  }),
  milestone: object('A stage of a program, known by its key.', ['key', 'title'], {
    key: key('What programs name it by. An import finds the milestone by it.'),
    title: line(LIMITS.title, 'What athletes see of this stage.'),
    description: prose('What this stage is about, and when it is done.'),
    workouts: list(
      key('The key of a workout of this document or of the database.'),
      LIMITS.slotsPerMilestone,
      'What fills its slots, in order; the same workout may fill several.',
    ),
  }),
  program: object('What athletes enrol in, known by its slug.', ['slug', 'title'], {
    slug: slug('Its part of a URL. An import finds the program by it.'),
    title: line(LIMITS.title, 'What athletes see in the list of programs.'),
    description: prose('Who it is for, what it takes and what it leads to.'),
    level: oneOf(Level, 'Who it is for.'),
    isPublished: {
      type: 'boolean',
      default: false,
      description: 'Whether athletes see it. A published program needs a milestone that has a workout.',
    },
    milestones: {
      ...list(
        key('The key of a milestone of this document or of the database.'),
        LIMITS.milestonesPerProgram,
        'In order, each at most once.',
      ),
      uniqueItems: true,
    },
  }),
}

const section = (name: keyof typeof definitions, description: string) => ({
  type: 'array',
  items: define(name),
  description,
})

export const librarySchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Waymark program library',
  ...object('Programs and all that they are made of. What is absent is null, empty, or the default.', [], {
    $schema: { type: 'string', description: 'Where this schema is, for editors.' },
    exercises: section('exercise', 'The exercises that the workouts name.'),
    workouts: section('workout', 'The workouts that the milestones name.'),
    milestones: section('milestone', 'The milestones that the programs name.'),
    programs: section('program', 'The programs.'),
  }),
  definitions,
}

/** The schema as it is committed, in the form that the linter of this repository asks of JSON. */
export function printLibrarySchema(): string {
  return `${printJson(librarySchema, (_, value) => Array.isArray(value) && value.every((item) => typeof item !== 'object'))}\n`
}
