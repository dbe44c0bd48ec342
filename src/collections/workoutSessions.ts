import type { CollectionConfig, Field } from 'payload'
import { optionsOf } from '../kernel/exerciseVocabulary.ts'
import { WorkoutSessionStatus } from '../kernel/workoutVocabulary.ts'
import { ownTraining } from './access.ts'
import { date, hidden, number, relation, select, text, userField, writtenByRules } from './trainingFields.ts'

/**
 * A workout that is being done or was done. It stores the sums over its sets, so that a page of sessions reads no set.
 */
export const workoutSessions: CollectionConfig = {
  slug: 'workoutSessions',
  labels: { singular: 'Workout session', plural: 'Workout sessions' },
  defaultSort: '-startedAt',
  lockDocuments: false,
  admin: {
    useAsTitle: 'workoutTitle',
    group: 'Training',
    listSearchableFields: ['workoutTitle'],
    defaultColumns: ['user', 'workoutTitle', 'status', 'startedAt', 'completedAt'],
    description: 'Workouts that athletes do or did. Written by Waymark.',
  },
  access: { ...writtenByRules, read: ownTraining },
  indexes: [{ fields: ['user', 'clientId'], unique: true }, { fields: ['user', 'completedAt'] }],
  fields: [
    userField,
    relation('workout', 'workouts', 'Workout', 'What is done.', { index: true }),
    text('workoutTitle', 'Workout title', 'As it was called when it was done.', { required: true }),
    relation('enrolment', 'enrolments', 'Enrolment', 'Empty for a workout on its own.', { index: true }),
    text('slotId', 'Slot', 'The slot of a milestone that it fills.'),
    select('status', 'Status', 'In progress, then completed or abandoned.', optionsOf(WorkoutSessionStatus)),
    date('startedAt', 'Started', 'When it began.', { required: true }),
    date('completedAt', 'Completed', 'When it was completed.'),
    { ...text('notes', 'Notes', 'What the athlete says of it.'), type: 'textarea' } as Field,
    number('rating', 'Rating', '1 to 5.'),
    text('clientId', 'Client ID', 'A UUID made on the device.', { required: true }),
    number('setCount', 'Sets', 'How many it has.', { required: true, defaultValue: 0 }),
    hidden('number', 'volumeKgThousandths', 'Load × reps of the sets logged in kilograms.', {
      required: true,
      defaultValue: 0,
    }),
    hidden('number', 'volumeLbThousandths', 'Load × reps of the sets logged in pounds.', {
      required: true,
      defaultValue: 0,
    }),
    hidden('json', 'ending', 'What ended it: {kind, at, id}. Decides between two devices.'),
  ],
}
