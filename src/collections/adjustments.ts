import type { CollectionConfig, FieldAccess } from 'payload'
import { idOf } from '../kernel/relation.ts'
import type { Adjustment } from '../payload-types.ts'
import { seesAuthor } from '../storage/trainingVisibility.ts'
import { seesAll } from '../storage/whoAsks.ts'
import { nobody, ownTraining } from './access.ts'
import { date, hidden, relation, shardedByAthlete, text, userField, writtenByRules } from './trainingFields.ts'

/**
 * Who wrote an adjustment, and in which words, is between the athlete and that coach. Without a document Payload asks
 * whether the field may be filtered by, and a filter would tell what is not shown.
 */
const whoSeesTheAuthor: FieldAccess<Adjustment> = ({ req, doc }) => {
  if (!doc) return seesAll(req)
  return seesAuthor(req, idOf(doc.user), idOf(doc.adjustedBy) ?? '')
}

/**
 * What a coach asks one athlete for in the place of a row of their program. A row of an enrolment has at most one
 * adjustment, which the unique index guarantees on both databases. One that was taken back stays, because an athlete may
 * have begun a workout without a network while it held.
 */
export const adjustments: CollectionConfig = {
  slug: 'adjustments',
  labels: { singular: 'Adjustment', plural: 'Adjustments' },
  defaultSort: '-adjustedAt',
  lockDocuments: false,
  admin: {
    useAsTitle: 'exerciseName',
    group: 'Training',
    listSearchableFields: ['exerciseName', 'workoutTitle'],
    defaultColumns: ['exerciseName', 'workoutTitle', 'user', 'exercise', 'prescription', 'adjustedAt'],
    description: 'What coaches ask one athlete for in the place of a row of their program. They are read-only here.',
  },
  ...shardedByAthlete,
  access: { ...writtenByRules, read: ownTraining },
  indexes: [{ fields: ['user', 'enrolment', 'workoutExerciseId'], unique: true }],
  fields: [
    userField,
    relation('enrolment', 'enrolments', 'Enrolment', 'The enrolment of the athlete.', { required: true, index: true }),
    text('workoutTitle', 'Workout', 'The title of the workout when the row was adjusted.', { required: true }),
    text('exerciseName', 'Row', "The name of the row's exercise when the row was adjusted.", { required: true }),
    relation('exercise', 'exercises', 'Exercise instead', "Empty where the row's own exercise stays.", { index: true }),
    text('prescription', 'Sets instead', "Empty where the row's own sets stay."),
    text('note', 'Note', 'What the coach tells the athlete about it.', { access: { read: whoSeesTheAuthor } }),
    {
      name: 'isRemoved',
      type: 'checkbox',
      defaultValue: false,
      label: 'Left out',
      admin: { readOnly: true, description: 'Whether the athlete is not asked for the row at all.' },
    },
    relation('adjustedBy', 'productUsers', 'Adjusted by', 'The coach. Empty for a coach whose account was deleted.', {
      access: { read: whoSeesTheAuthor },
      index: true,
    }),
    date('adjustedAt', 'Adjusted', 'When it was last changed.', { required: true }),
    date('takenBackAt', 'Taken back', 'When it was taken back. The athlete then has the row as the program has it.'),
    hidden('text', 'workoutExerciseId', 'The row of the workout. Its ID stays the same in newer versions.', {
      required: true,
    }),
    hidden('text', 'workoutId', 'The workout that the row belongs to.', { required: true }),
    hidden('json', 'sets', 'Nothing reads it any more: the line says the sets in a thirtieth of the room.'),
    // It holds words, whoever may look at the present ones.
    hidden('json', 'former', 'What held before, each with the moment until which: see adjustedRows.', {
      access: { read: nobody },
    }),
  ],
}
