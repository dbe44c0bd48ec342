import type { CollectionBeforeChangeHook, CollectionConfig, SelectField } from 'payload'
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
import { videoUrlProblem } from '../kernel/rules.ts'
import { touchesPage } from '../storage/touch.ts'
import { coachesAndOwners, everyCaller } from './access.ts'
import { deriveKeys, keyFields, obeys, proseField, slugField, titleField, wasFlag } from './fields.ts'
import { refuseOnceInHistory, refuseWhileNamed } from './naming.ts'

const select = (
  name: string,
  label: string,
  description: string,
  vocabulary: Record<string, string>,
  more: Partial<SelectField> = {},
) => ({ name, type: 'select', label, options: optionsOf(vocabulary), admin: { description }, ...more }) as SelectField

/** A value of a vocabulary as people search for it. */
const inWords = (value: unknown) => (value as string | null)?.replaceAll('_', ' ')

/** A measure that was logged in kilograms cannot become seconds. */
const keepMetricOnceLogged: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (originalDoc?.wasLogged && data.metric !== undefined && data.metric !== originalDoc.metric) {
    throw refuse.inUse('Athletes have logged this exercise, so its metric stays as it is.', ['input', 'metric'])
  }
  return data
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
    description: 'The exercise library, open to everyone.',
  },
  access: { create: coachesAndOwners, read: everyCaller, update: coachesAndOwners, delete: coachesAndOwners },
  hooks: {
    beforeValidate: [
      deriveKeys('name', 'nameKey', ({ name, category, equipment }) => [
        name as string,
        inWords(category),
        inWords(equipment),
      ]),
    ],
    beforeChange: [keepMetricOnceLogged],
    beforeDelete: [
      refuseWhileNamed('exercises'),
      refuseOnceInHistory('exercises', 'wasLogged', 'Athletes have logged this exercise', 'Archive it instead.'),
    ],
    ...touchesPage('exercises', () => true),
  },
  fields: [
    titleField('name', 'What athletes and coaches call it.'),
    slugField('Its part of a URL; derived from the name when the exercise is made through the API.'),
    ...keyFields('nameKey'),
    proseField('description', 'Description', 'How it is done.'),
    select('category', 'Category', 'The kind of training it belongs to.', ExerciseCategory, {
      required: true,
      index: true,
    }),
    select('level', 'Level', 'Who it is for.', Level, { index: true }),
    select('mechanic', 'Mechanic', 'Compound moves several joints, isolation one.', Mechanic),
    select('force', 'Force', 'The direction of the effort.', Force),
    select('equipment', 'Equipment', 'What it needs.', Equipment, { index: true }),
    select('metric', 'Metric', 'Which fields a logged set needs; the others are refused.', ExerciseMetric, {
      required: true,
      defaultValue: ExerciseMetric.LOAD_AND_REPS,
    }),
    select('primaryMuscles', 'Primary muscles', 'What it trains most.', Muscle, { hasMany: true, required: true }),
    select('secondaryMuscles', 'Secondary muscles', 'What it trains as well.', Muscle, { hasMany: true }),
    {
      name: 'videoUrl',
      type: 'text',
      label: 'Video',
      validate: obeys(videoUrlProblem),
      admin: { description: 'An https address that shows it being done.' },
    },
    wasFlag('wasLogged', 'Whether anybody ever logged it: neither deleted nor measured otherwise since.'),
    {
      name: 'isArchived',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      label: 'Archived',
      admin: { description: 'Hidden from lists; history keeps its name.', position: 'sidebar' },
    },
  ],
}
