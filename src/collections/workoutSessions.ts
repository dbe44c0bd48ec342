import type { CollectionConfig, Field } from 'payload'
import { optionsOf } from '../kernel/exerciseVocabulary.ts'
import { WorkoutSessionStatus } from '../kernel/workoutVocabulary.ts'
import { nobody, ownTraining } from './access.ts'
import {
  date,
  flag,
  forSupport,
  hidden,
  number,
  relation,
  select,
  shardedByAthlete,
  text,
  userField,
  writtenByRules,
} from './trainingFields.ts'
import { shown } from './weight.ts'

/**
 * A workout that is being done or was done. It stores the sums over its sets, so that a page of sessions reads no set.
 * A deleted session stays as a tombstone, so that late events of the session stay away.
 */
export const workoutSessions: CollectionConfig = {
  slug: 'workoutSessions',
  labels: { singular: 'Workout session', plural: 'Workout sessions' },
  defaultSort: '-startedAt',
  lockDocuments: false,
  admin: {
    useAsTitle: 'workoutTitle',
    components: {
      views: {
        edit: {
          sets: {
            Component: '/views/SessionSets.tsx#SessionSets',
            path: '/sets',
            tab: { label: 'Sets', href: '/sets' },
          },
        },
      },
    },
    group: 'Training',
    listSearchableFields: ['workoutTitle'],
    defaultColumns: ['user', 'workoutTitle', 'status', 'volume', 'startedAt', 'completedAt', 'removedAt'],
    description: 'Workouts of athletes, begun or ended. Waymark writes sessions, and they are read-only here.',
  },
  ...shardedByAthlete,
  access: { ...writtenByRules, read: ownTraining },
  indexes: [
    { fields: ['user', 'clientId'], unique: true },
    { fields: ['user', 'completedAt'] },
    // For attention, which reads the latest of each athlete.
    { fields: ['user', 'startedAt'] },
    // For `firstDone`, and for the deleted sessions of an enrolment.
    { fields: ['enrolment', 'slotId', 'completedAt', 'clientId'] },
    { fields: ['enrolment', 'removedAt'] },
  ],
  fields: [
    userField,
    relation('workout', 'workouts', 'Workout', 'The workout that the athlete does.', { index: true }),
    text(
      'workoutTitle',
      'Workout title',
      "The title of the workout when the session was recorded, or the athlete's own.",
      {
        required: true,
      },
    ),
    relation('enrolment', 'enrolments', 'Enrolment', 'Empty for a workout outside a program.', { index: true }),
    hidden(
      'text',
      'prescribed',
      'The revision of the workout that was prescribed when the session began: see prescribedKey.',
    ),
    // It holds words, which not everybody is told who sees the session.
    hidden('json', 'adjusted', 'What coaches had adjusted in it for the athlete by then: see adjustedRows.', {
      access: { read: nobody },
    }),
    select('status', 'Status', 'In progress, then completed or abandoned.', optionsOf(WorkoutSessionStatus)),
    date('startedAt', 'Started', 'When the workout began.', { required: true }),
    date('completedAt', 'Completed', 'When the workout was completed.'),
    text('completedOn', 'Day', "The day on which it was completed, in the athlete's time zone of that time."),
    { ...text('notes', 'Notes', "The athlete's notes on the workout."), type: 'textarea' } as Field,
    number('rating', 'Rating', 'How the workout felt to the athlete, from 1 to 5.'),
    flag('hasPain', 'Pain', 'The athlete said that they had pain.'),
    number('setCount', 'Sets', 'The number of sets, warm-ups included.', { required: true, defaultValue: 0 }),
    shown('Volume', 'volume', 'Volume', 'The sum of weight × repetitions over the sets, without warm-ups.'),
    hidden('number', 'volumeKgThousandths', 'The sum of weight × repetitions over the sets logged in kilograms.', {
      required: true,
      defaultValue: 0,
    }),
    hidden('number', 'volumeLbThousandths', 'The sum of weight × repetitions over the sets logged in pounds.', {
      required: true,
      defaultValue: 0,
    }),
    hidden('json', 'tally', 'What attention needs of the sets: see tally.ts.'),
    hidden('number', 'arrivals', 'How many sets have arrived, removed ones included. It numbers the sets.'),
    forSupport(
      text('clientId', 'ID on the device', 'The UUID that the device made for the session.', { required: true }),
      text('slotId', 'ID of the place', 'The place in the milestone that the session fills.'),
    ),
    date('removedAt', 'Deleted', 'When the athlete deleted it. It no longer counts, and only this interface shows it.'),
    {
      ...flag('hasComments', 'Commented', 'Whether anybody has commented: see writeComments.'),
      admin: { hidden: true },
      // Whoever reads no comment would learn of another coach.
      access: { read: nobody },
    } as Field,
    hidden('json', 'ending', 'The event that ended the session: {kind, at, id}. It decides between two devices.'),
    hidden('json', 'said', 'What the events of an edited session have said, and when: see sessionSaid.'),
  ],
}
