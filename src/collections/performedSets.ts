import type { CollectionConfig } from 'payload'
import { optionsOf } from '../kernel/exerciseVocabulary.ts'
import { MassUnit, SetType } from '../kernel/workoutVocabulary.ts'
import { ownTraining } from './access.ts'
import { date, hidden, number, relation, select, text, userField, writtenByRules } from './trainingFields.ts'

/**
 * Sets as they were logged. They have a collection of their own, because sets arrive concurrently. A removed set stays
 * as a tombstone, so that a late copy of the set stays removed.
 */
export const performedSets: CollectionConfig = {
  slug: 'performedSets',
  labels: { singular: 'Performed set', plural: 'Performed sets' },
  defaultSort: '-performedAt',
  lockDocuments: false,
  admin: {
    useAsTitle: 'exerciseName',
    group: 'Training',
    listSearchableFields: ['exerciseName'],
    defaultColumns: ['user', 'exerciseName', 'reps', 'load', 'performedAt', 'removedAt'],
    description: 'Sets that athletes logged. Written by Waymark.',
  },
  access: { ...writtenByRules, read: ownTraining },
  indexes: [{ fields: ['user', 'clientId'], unique: true }],
  fields: [
    relation('session', 'workoutSessions', 'Session', 'In which workout.', { required: true, index: true }),
    userField,
    relation('exercise', 'exercises', 'Exercise', 'What was done.', { required: true, index: true }),
    text('exerciseName', 'Exercise name', 'As it was called when it was logged.', { required: true }),
    select('type', 'Type', 'What kind of set.', optionsOf(SetType)),
    number('reps', 'Repetitions', 'How many.'),
    {
      name: 'load',
      type: 'group',
      label: 'Load',
      fields: [
        number('thousandths', 'Thousandths', 'The load in thousandths of its unit: 102500 is 102.5.'),
        select('unit', 'Unit', 'As it was entered.', optionsOf(MassUnit), { required: false }),
      ],
    },
    number('rpe', 'RPE', 'Rate of perceived exertion, 1 to 10.'),
    number('durationSeconds', 'Duration', 'In seconds.'),
    number('distanceMeters', 'Distance', 'In metres.'),
    text('notes', 'Notes', 'What the athlete says of it.'),
    date('performedAt', 'Performed', 'When.', { required: true }),
    text('clientId', 'Client ID', 'A UUID made on the device.', { required: true }),
    text('workoutExerciseId', 'Prescription', 'The row of the workout that it fulfils.'),
    number('prescribedSetIndex', 'Prescribed set', 'Which set of that row, from 0.'),
    {
      name: 'isSubstitution',
      type: 'checkbox',
      label: 'Substitution',
      defaultValue: false,
      admin: { readOnly: true, description: 'An exercise that the workout does not name.' },
    },
    date('sessionCompletedAt', 'Workout completed', 'When its workout was completed; empty before.'),
    date('removedAt', 'Removed', 'Since then it counts for nothing and is shown nowhere.'),
    date('lastEventAt', 'Last event at', 'The latest moment that anything says of it.', { required: true }),
    text('lastEventId', 'Last event', 'The event that says it.', { required: true }),
    hidden('json', 'clocks', 'What logged it and what last edited each field: {field: [at, event ID]}.'),
  ],
}
