import type { CollectionConfig, Field, NumberField } from 'payload'
import { nameDuplicate, noteDuplicate } from '../actions/programs/duplicateHooks.ts'
import { revisionField } from '../actions/programs/revision.ts'
import {
  forgetWorkoutRevisions,
  judgePrescriptions,
  recordFirstRevision,
  reviseWorkout,
} from '../actions/programs/workoutHooks.ts'
import { optionsOf } from '../kernel/exerciseVocabulary.ts'
import { groupOf, type PRESCRIPTION, prescriptionProblem, readTempo, tempoProblem } from '../kernel/prescription.ts'
import { idOf } from '../kernel/relation.ts'
import { LIMITS, lineProblem } from '../kernel/rules.ts'
import { DistanceUnit, SetType, Side } from '../kernel/workoutVocabulary.ts'
import { touches } from '../storage/touch.ts'
import { coachesAndAdmins, coachesAndOwners, nobody } from './access.ts'
import {
  deriveKeys,
  distinctRows,
  duplicateWithTitle,
  folded,
  keyFields,
  libraryKeyField,
  madeForField,
  obeys,
  proseField,
  sentence,
  titleField,
  usesField,
  wasFlag,
} from './fields.ts'
import { holdWhatIsNamed, refuseOnceInHistory, refuseWhileNamed } from './naming.ts'
import { keepOwnRows } from './ownRows.ts'
import { TIME } from './units.ts'
import { weightField } from './weight.ts'

/** `problem` also gets the fields beside this one. It answers null when nothing is wrong. */
const number = (
  name: keyof typeof PRESCRIPTION,
  label: string,
  description: string,
  problem: (value: number | null | undefined, siblings: Record<string, unknown>) => string | null = () => null,
  components: NonNullable<NumberField['admin']>['components'] = {},
): NumberField => ({
  name,
  type: 'number',
  label,
  validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
    const given = value === '' ? null : (value as number | null | undefined)
    const broken = given == null ? null : prescriptionProblem(name, given)
    if (broken) return sentence(broken)
    return problem(given, (siblingData ?? {}) as Record<string, unknown>) ?? true
  },
  admin: { description, components },
})

const time = (name: 'durationSeconds' | 'restSeconds', label: string, description: string) =>
  number(name, label, `${description} Write 90 s, 1:30 or 3 min.`, undefined, TIME)

/** The upper end of a range. It needs its lower end, and is not below it. */
const upTo = (name: 'percentMax' | 'rpeMax', from: 'percentOfOneRepMax' | 'rpe', label: string, description: string) =>
  number(name, label, description, (most, { [from]: least }) => {
    if (most == null) return null
    if (typeof least !== 'number') return 'This needs a value to begin the range with.'
    return least > most ? 'This must not be below the beginning of the range.' : null
  })

/** Fields side by side in the form. The row does not show in the data. */
const beside = (...fields: Field[]): Field => ({ type: 'row', fields })

const prescribedSet: Field[] = [
  {
    name: 'type',
    type: 'select',
    required: true,
    defaultValue: SetType.NORMAL,
    label: 'Type',
    options: optionsOf(SetType),
    admin: { description: 'Warm-up sets do not count towards volume. AMRAP means as many repetitions as possible.' },
  },
  beside(
    number('repsMin', 'Reps (at least)', 'The lower end of the range.'),
    number('repsMax', 'Reps (at most)', 'The upper end of the range.', (most, { repsMin: least }) =>
      most != null && typeof least === 'number' && least > most ? 'This must not be below the minimum.' : null,
    ),
  ),
  weightField(
    'A fixed weight, such as 102.5 or 102,5. Leave it empty to give a percentage or none. Where the body is the load, it is ' +
      'what is added, and -20 is assistance.',
    { isSigned: true },
  ),
  beside(
    number('percentOfOneRepMax', '% of 1RM', 'The weight in % of what the athlete can lift once.'),
    upTo('percentMax', 'percentOfOneRepMax', 'Up to %', 'The upper end of a range of percentages.'),
    number('rpe', 'RPE', 'Rate of perceived exertion, 1 to 10.'),
    upTo('rpeMax', 'rpe', 'Up to RPE', 'The upper end of a range of RPE.'),
    number('repsInReserve', 'RIR', 'Repetitions in reserve: how many more would still be possible, 0 to 10.'),
  ),
  beside(
    time('durationSeconds', 'Time', 'How long the set takes.'),
    number('distanceMeters', 'Distance (m)', 'In metres.'),
    {
      name: 'distanceUnit',
      type: 'select',
      label: 'Distance shown in',
      options: optionsOf(DistanceUnit),
      admin: { description: 'The unit in which the distance was entered. Empty for metres.' },
    },
    time('restSeconds', 'Rest', 'The rest after this set, where it is not that of the exercise.'),
    {
      name: 'side',
      type: 'select',
      label: 'Side',
      options: optionsOf(Side),
      admin: { description: 'The side of the body that the set is for. Each means one side after the other.' },
    },
  ),
  {
    name: 'tempo',
    type: 'text',
    label: 'Tempo',
    validate: obeys(tempoProblem),
    // The one spelling is stored, whichever spelling a coach has typed.
    hooks: { beforeValidate: [({ value }) => readTempo(value) ?? value] },
    admin: {
      description:
        'Seconds for each phase (eccentric, pause, concentric, pause), such as 3-1-1-0 or 31X0. X means explosive.',
    },
  },
]

/** See `madeOf`. A copy that somebody asks for is something of its own, and so is what is pasted. */
const madeOfField = (description: string): Field => ({
  name: 'madeOf',
  type: 'text',
  label: 'Made of',
  access: { create: nobody, update: nobody },
  hooks: { beforeDuplicate: [() => null] },
  admin: { hidden: true, description },
})

const touched = touches('workouts')

export const workouts: CollectionConfig = {
  slug: 'workouts',
  labels: { singular: 'Workout', plural: 'Workouts' },
  defaultSort: 'titleKey',
  lockDocuments: false,
  admin: {
    useAsTitle: 'title',
    components: duplicateWithTitle,
    group: 'Catalogue',
    listSearchableFields: ['title', 'libraryKey'],
    defaultColumns: ['title', 'uses', 'estimatedMinutes', 'updatedAt'],
    description: 'A workout contains exercises in order, with the prescribed sets.',
  },
  access: {
    create: coachesAndOwners,
    read: coachesAndAdmins,
    update: coachesAndOwners,
    delete: coachesAndOwners,
  },
  hooks: {
    beforeOperation: [noteDuplicate],
    beforeValidate: [
      nameDuplicate('workouts'),
      deriveKeys('workouts', 'title', 'titleKey'),
      keepOwnRows('exercises', 'sets', 'madeOf'),
    ],
    beforeChange: [holdWhatIsNamed('exercises'), judgePrescriptions, reviseWorkout],
    beforeDelete: [
      refuseWhileNamed('workouts'),
      refuseOnceInHistory(
        'workouts',
        'wasStarted',
        'Athletes have started this workout',
        'Remove it from its milestones instead.',
      ),
      forgetWorkoutRevisions,
    ],
    afterChange: [recordFirstRevision, ...touched.afterChange],
    afterDelete: touched.afterDelete,
  },
  fields: [
    titleField('title', 'The title that athletes see above the exercises.'),
    ...keyFields('titleKey'),
    proseField('description', 'Description', 'What the workout is for and how to approach it.'),
    number('estimatedMinutes', 'Estimated minutes', 'How long the workout takes.'),
    wasFlag('wasStarted', 'Whether anybody has ever done the workout. If so, it cannot be deleted.'),
    wasFlag('wasHeld', 'Whether a revision of a program has ever named the workout. If so, its revisions stay.'),
    folded('Advanced', libraryKeyField, revisionField),
    madeForField,
    madeOfField('Where the workout took the place of another one in a slot: that one, and what it was made of.'),
    usesField,
    {
      name: 'exercises',
      type: 'array',
      label: 'Exercises',
      maxRows: LIMITS.exercisesPerWorkout,
      validate: distinctRows(LIMITS.exercisesPerWorkout),
      admin: {
        description:
          'The exercises in the order in which they are done. To change it, drag a row or use the menu of a row.',
        initCollapsed: true,
        components: { RowLabel: '/components/RowLabels.tsx#ExerciseRow' },
      },
      fields: [
        {
          name: 'exercise',
          type: 'relationship',
          relationTo: 'exercises',
          required: true,
          index: true,
          label: 'Exercise',
          admin: { description: 'The exercise to do.' },
        },
        {
          name: 'group',
          type: 'text',
          label: 'Superset',
          validate: obeys((value) => lineProblem(value, LIMITS.group)),
          hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? groupOf(value) : value)] },
          admin: { description: 'Exercises with the same text here, such as A, are done as a superset.' },
        },
        proseField('notes', 'Notes', 'Cues for the athlete.', LIMITS.notes),
        time('restSeconds', 'Rest', 'The rest between sets.'),
        madeOfField('The row that this one is a copy of, and what that one was made of.'),
        {
          name: 'alternatives',
          type: 'array',
          label: 'Alternatives',
          maxRows: LIMITS.alternativesPerExercise,
          validate: distinctRows(
            LIMITS.alternativesPerExercise,
            ({ exercise }) => idOf(exercise),
            'An exercise may occur only once among the alternatives.',
          ),
          admin: {
            description: 'Exercises that may be done instead, the preferred one first.',
            initCollapsed: true,
            components: { RowLabel: '/components/RowLabels.tsx#ExerciseRow' },
          },
          fields: [
            {
              name: 'exercise',
              type: 'relationship',
              relationTo: 'exercises',
              required: true,
              index: true,
              label: 'Exercise',
              admin: { description: 'The exercise that may be done instead.' },
            },
          ],
        },
        {
          name: 'sets',
          type: 'array',
          label: 'Sets',
          maxRows: LIMITS.setsPerExercise,
          minRows: 1,
          validate: distinctRows(LIMITS.setsPerExercise, undefined, '', 1),
          admin: {
            description: 'The prescribed sets in order.',
            initCollapsed: true,
            components: { RowLabel: '/components/RowLabels.tsx#PrescribedSetRow' },
          },
          fields: prescribedSet,
        },
      ],
    },
  ],
}
