import type { CollectionConfig, Field } from 'payload'
import { optionsOf } from '../kernel/exerciseVocabulary.ts'
import { SetType } from '../kernel/workoutVocabulary.ts'
import { nobody, ownTraining } from './access.ts'
import {
  date,
  flag,
  forSupport,
  hidden,
  inUnits,
  number,
  relation,
  select,
  shardedByAthlete,
  text,
  userField,
  writtenByRules,
} from './trainingFields.ts'
import { COUNT, METRES, TIME } from './units.ts'
import { weightField } from './weight.ts'

/**
 * Sets as they were logged. They have a collection of their own, because sets arrive concurrently. A removed set stays
 * as a tombstone, so that a late copy of the set stays removed.
 */
export const performedSets: CollectionConfig = {
  slug: 'performedSets',
  labels: { singular: 'Logged set', plural: 'Logged sets' },
  defaultSort: '-doneKey',
  lockDocuments: false,
  admin: {
    useAsTitle: 'exerciseName',
    group: 'Training',
    listSearchableFields: ['exerciseName'],
    defaultColumns: ['user', 'exerciseName', 'reps', 'load', 'durationSeconds', 'distanceMeters', 'performedAt'],
    description: 'Sets that athletes have logged. Waymark writes them, and they are read-only here.',
  },
  ...shardedByAthlete,
  access: { ...writtenByRules, read: ownTraining },
  indexes: [{ fields: ['user', 'clientId'], unique: true }],
  fields: [
    relation('session', 'workoutSessions', 'Session', 'The session of the set.', { required: true, index: true }),
    userField,
    relation('exercise', 'exercises', 'Exercise', 'The exercise that was done.', { required: true, index: true }),
    text('exerciseName', 'Exercise name', 'The name of the exercise when the set was logged.', { required: true }),
    select('type', 'Type', 'The kind of set.', optionsOf(SetType)),
    inUnits(number('reps', 'Repetitions', 'The number of repetitions.'), COUNT),
    weightField('The weight, in the unit that the athlete entered it in.', { readOnly: true }),
    number('rpe', 'RPE', 'Rate of perceived exertion, 1 to 10.'),
    inUnits(number('durationSeconds', 'Time', 'How long the set took.'), TIME),
    inUnits(number('distanceMeters', 'Distance (m)', 'In metres.'), METRES),
    text('notes', 'Notes', "The athlete's notes on the set."),
    flag('hasPain', 'Pain', 'The athlete said that the set hurt.'),
    date('performedAt', 'Performed', 'When the set was done.', { required: true }),
    text('performedOn', 'Day', "The day on which the set was done, in the athlete's time zone of that time."),
    {
      name: 'isSubstitution',
      type: 'checkbox',
      label: 'Substitution',
      defaultValue: false,
      admin: { readOnly: true, description: 'The athlete did an exercise that the workout does not contain.' },
    },
    date('sessionCompletedAt', 'Workout completed', 'When the workout was completed. Empty until then.'),
    date('removedAt', 'Removed', 'When the set was removed. It no longer counts, and only this interface shows it.'),
    forSupport(
      text('clientId', 'ID on the device', 'The UUID that the device made for the set.', { required: true }),
      text('workoutExerciseId', 'ID of the exercise row', 'The row of the workout that prescribes the set.'),
      number('prescribedSetIndex', 'Place in that row', 'The prescribed set in that row, counted from 0.'),
      number('sequence', 'Place in its moment', 'The place among the sets of one moment, if the device gave one.'),
      date('lastEventAt', 'Last change', 'When the set was last logged, edited or removed.', { required: true }),
      text('lastEventId', 'ID of that change', 'The ID that the device gave to the last change.', { required: true }),
    ),
    {
      ...flag('hasComments', 'Commented', 'Whether anybody has commented: see writeComments.'),
      admin: { hidden: true },
      // Whoever reads no comment would learn of another coach.
      access: { read: nobody },
    } as Field,
    hidden('json', 'clocks', 'What the logs and edits of the set have said, and when: see setLogs.'),
    hidden('number', 'arrival', 'Which of the sets of its session this was to arrive, counted from 1.'),
    hidden('text', 'doneKey', 'Orders sets as they were done: see setOrder. Waymark derives it.'),
  ],
}
