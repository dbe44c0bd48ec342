import type { CollectionBeforeChangeHook, CollectionConfig, SelectField } from 'payload'
import { refuseMetricWhilePrescribed } from '../actions/programs/exerciseHooks.ts'
import {
  Equipment,
  ExerciseCategory,
  ExerciseMetric,
  Force,
  Level,
  Mechanic,
  Muscle,
  optionsOf,
} from '../kernel/exerciseVocabulary.ts'
import { refuse } from '../kernel/refusal.ts'
import { aliasesProblem, LIMITS, videoUrlProblem } from '../kernel/rules.ts'
import { touchesPage } from '../storage/touch.ts'
import { coachesAndOwners, everyCaller } from './access.ts'
import { deriveKeys, folded, keyFields, obeys, proseField, sentence, slugField, titleField, wasFlag } from './fields.ts'
import { refuseOnceInHistory, refuseWhileNamed, refuseWhilePrescribed } from './naming.ts'

const select = (
  name: string,
  label: string,
  description: string,
  vocabulary: Record<string, string>,
  more: Partial<SelectField> = {},
) => ({ name, type: 'select', label, options: optionsOf(vocabulary), admin: { description }, ...more }) as SelectField

/** A measure that was logged in kilograms cannot become seconds. */
const keepMetricOnceInHistory: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { wasLogged = false, wasAskedFor = false, metric } = originalDoc ?? {}
  if ((wasLogged || wasAskedFor) && data.metric !== undefined && data.metric !== metric) {
    const why = wasLogged ? 'Athletes have logged this exercise' : ASKED_FOR
    throw refuse.inUse(`${why}, so its metric cannot be changed.`, ['input', 'metric'])
  }
  return data
}

const ASKED_FOR = 'Coaches have asked athletes for this exercise by adjusting their program'

/** The field's own check replaces Payload's check of a list, so this one counts the names as well. */
function otherNames(value: unknown): string | true {
  const names = (value ?? []) as unknown[]
  return names.length > LIMITS.aliasesPerExercise
    ? `There may be at most ${LIMITS.aliasesPerExercise} names.`
    : sentence(aliasesProblem(names))
}

export const exercises: CollectionConfig = {
  slug: 'exercises',
  labels: { singular: 'Exercise', plural: 'Exercises' },
  defaultSort: 'nameKey',
  lockDocuments: false,
  admin: {
    useAsTitle: 'name',
    group: 'Catalogue',
    listSearchableFields: ['name', 'slug'],
    defaultColumns: ['name', 'category', 'equipment', 'metric', 'isArchived'],
    description: 'The exercise library. Everybody can see it, even without signing in.',
  },
  access: { create: coachesAndOwners, read: everyCaller, update: coachesAndOwners, delete: coachesAndOwners },
  hooks: {
    beforeValidate: [deriveKeys('exercises', 'name', 'nameKey')],
    beforeChange: [keepMetricOnceInHistory, refuseMetricWhilePrescribed],
    beforeDelete: [
      refuseWhileNamed('exercises'),
      refuseWhilePrescribed,
      refuseOnceInHistory('exercises', 'wasLogged', 'Athletes have logged this exercise', 'Archive it instead.'),
      refuseOnceInHistory('exercises', 'wasAskedFor', ASKED_FOR, 'Archive it instead.'),
    ],
    ...touchesPage('exercises', () => true),
  },
  fields: [
    titleField('name', 'The name that athletes and coaches see.'),
    ...keyFields('nameKey'),
    {
      name: 'aliases',
      type: 'text',
      hasMany: true,
      label: 'Other names',
      maxRows: LIMITS.aliasesPerExercise,
      validate: otherNames,
      admin: {
        description:
          'Other names that people search for the exercise by, such as "OHP". Press Enter after each. At most 20.',
      },
    },
    proseField('description', 'Description', 'How to do the exercise.'),
    select('category', 'Category', 'The kind of training that the exercise belongs to.', ExerciseCategory, {
      required: true,
      index: true,
    }),
    select('level', 'Level', 'The level of experience that the exercise is for.', Level, { index: true }),
    select('mechanic', 'Mechanic', 'A compound exercise moves several joints, an isolation exercise one.', Mechanic),
    select('force', 'Force', 'The direction of the effort.', Force),
    select('equipment', 'Equipment', 'The equipment that the exercise needs.', Equipment, { index: true }),
    select(
      'metric',
      'Metric',
      'The measures that a logged set must have. Others are refused. It stays once athletes have logged the exercise, ' +
        'and while a workout prescribes with it what another metric has no place for.',
      ExerciseMetric,
      { required: true, defaultValue: ExerciseMetric.LOAD_AND_REPS },
    ),
    select('primaryMuscles', 'Primary muscles', 'The muscles that the exercise trains most.', Muscle, {
      hasMany: true,
      required: true,
    }),
    select('secondaryMuscles', 'Secondary muscles', 'The muscles that the exercise also trains.', Muscle, {
      hasMany: true,
    }),
    {
      name: 'videoUrl',
      type: 'text',
      label: 'Video',
      validate: obeys(videoUrlProblem),
      admin: { description: 'The https address of a video that shows the exercise.' },
    },
    folded(
      'Advanced',
      slugField('exercise', 'name', 'The unique name in web addresses. If it is empty, it is made from the name.'),
    ),
    wasFlag(
      'wasAskedFor',
      'Whether a coach has ever asked an athlete for it by an adjustment. If so, it cannot be deleted and its metric cannot change.',
    ),
    wasFlag(
      'wasLogged',
      'Whether anybody has ever logged the exercise. If so, it cannot be deleted and its metric cannot change.',
    ),
    {
      name: 'isArchived',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      label: 'Archived',
      admin: {
        description: 'API lists leave out archived exercises unless asked for them. Workouts and history keep them.',
        position: 'sidebar',
      },
    },
  ],
}
