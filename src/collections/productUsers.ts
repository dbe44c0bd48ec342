import { randomBytes } from 'node:crypto'
import type { CollectionConfig, CollectionSlug, Field, JoinField, NumberField } from 'payload'
import { forgetUser } from '../actions/auth/forgetUser.ts'
import { usernameProblem } from '../actions/auth/username.ts'
import { endCoachingsOfFormerCoach } from '../actions/coaching/endCoachingsOfFormerCoach.ts'
import { LIMITS, lineProblem, timeZoneProblem } from '../kernel/rules.ts'
import { searchTextOf } from '../kernel/searchTextOf.ts'
import { touches } from '../storage/touch.ts'
import { nobody, ownersOnly, ownersWhoSeePeople, visibleUsers } from './access.ts'
import { obeys, sentence, wasFlag } from './fields.ts'
import { KILOGRAMS } from './weight.ts'

const progressNumber = (
  name: string,
  label: string,
  description: string,
  hidden = false,
  components: NumberField['admin'] = {},
): Field => ({
  name,
  type: 'number',
  required: true,
  defaultValue: 0,
  min: 0,
  label,
  access: { create: nobody, update: nobody },
  admin: { ...components, description, readOnly: true, hidden },
})

/** Coaches have the page of the training, which shows more of it in fewer words. */
const notForCoaches: NonNullable<JoinField['admin']>['condition'] = (_data, _siblings, { user }) =>
  (user as { role?: unknown } | null)?.role !== 'coach'

/** Whose it is, is the document itself, so no column says it. */
const joined = (
  collection: CollectionSlug,
  label: string,
  description: string,
  defaultSort: string,
  defaultColumns: string[],
): Field => ({
  name: collection,
  type: 'join',
  collection,
  on: 'user',
  label,
  defaultSort,
  admin: { description, allowCreate: false, defaultColumns, condition: notForCoaches },
})

const touched = touches('productUsers')

export const productUsers: CollectionConfig = {
  slug: 'productUsers',
  labels: { singular: 'Athlete or coach', plural: 'Athletes and coaches' },
  defaultSort: 'username',
  lockDocuments: false,
  admin: {
    useAsTitle: 'username',
    components: {
      Description: '/components/People.tsx#PeopleDescription',
      edit: { beforeDocumentControls: ['/components/People.tsx#PersonTitle'] },
      views: {
        edit: {
          default: { tab: { label: 'Account' } },
          training: {
            Component: '/views/AthleteTraining.tsx#AthleteTraining',
            path: '/training',
            tab: { label: 'Training', href: '/training', order: 50 },
          },
        },
      },
    },
    group: 'People',
    listSearchableFields: ['username', 'displayName'],
    defaultColumns: ['username', 'displayName', 'role', 'createdAt'],
  },
  access: { create: ownersOnly, read: visibleUsers, update: ownersWhoSeePeople, delete: ownersWhoSeePeople },
  hooks: {
    beforeValidate: [
      ({ data, originalDoc }) => ({
        ...data,
        searchText: searchTextOf('productUsers', { ...originalDoc, ...data }),
      }),
    ],
    beforeDelete: [forgetUser],
    afterChange: [endCoachingsOfFormerCoach, ...touched.afterChange],
    afterDelete: touched.afterDelete,
  },
  fields: [
    {
      name: 'username',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: 'Username',
      validate: (value: unknown) => sentence(usernameProblem(value)),
      admin: {
        description: '3 to 32 characters: lower-case a-z, 0-9, "_", "." and "-".',
        components: { Cell: '/components/People.tsx#PersonCell' },
      },
    },
    {
      name: 'displayName',
      type: 'text',
      label: 'Display name',
      validate: obeys((value) => lineProblem(value, LIMITS.displayName)),
      admin: { description: 'The name that others see. If it is empty, they see the username.' },
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'ATHLETE',
      index: true,
      label: 'Role',
      options: [
        { label: 'Athlete', value: 'ATHLETE' },
        { label: 'Coach', value: 'COACH' },
      ],
      admin: {
        description:
          'Coaches edit the catalogue and see the training of the athletes they coach. Who stops being a coach ends their coachings.',
      },
    },
    {
      name: 'timeZone',
      type: 'text',
      required: true,
      defaultValue: 'UTC',
      label: 'Time zone',
      validate: obeys(timeZoneProblem),
      admin: {
        description:
          'Such as Europe/Berlin. It decides when a day and a week of training begin. Past days stay as they were.',
      },
    },
    {
      name: 'preferredUnit',
      type: 'select',
      required: true,
      defaultValue: 'KG',
      label: 'Preferred unit',
      options: [
        { label: 'Kilograms', value: 'KG' },
        { label: 'Pounds', value: 'LB' },
      ],
      admin: { description: 'The unit that weights are shown in.' },
    },
    {
      name: 'webauthnUserId',
      type: 'text',
      required: true,
      unique: true,
      defaultValue: () => randomBytes(64).toString('base64url'),
      label: 'WebAuthn user handle',
      access: { create: nobody, read: nobody, update: nobody },
      admin: { hidden: true, description: '64 random bytes in base64url. Passkeys know the user by this value.' },
    },
    {
      name: 'passkeyCredentials',
      type: 'join',
      collection: 'passkeys',
      on: 'user',
      label: 'Passkeys',
      admin: {
        description: 'The passkeys of this account. Only its owner adds them.',
        allowCreate: false,
        condition: notForCoaches,
      },
    },
    joined('workoutSessions', 'Workout sessions', 'The workouts that they are doing or have done.', '-startedAt', [
      ...['workoutTitle', 'status', 'volume', 'startedAt', 'completedAt'],
    ]),
    joined('performedSets', 'Logged sets', 'The sets that they have logged.', '-doneKey', [
      ...['exerciseName', 'reps', 'load', 'durationSeconds', 'performedAt'],
    ]),
    joined('enrolments', 'Enrolments', 'The programs that they are or were enrolled in.', '-startedAt', [
      ...['programTitle', 'status', 'startsOn', 'startedAt'],
    ]),
    wasFlag('wasEnrolled', 'Whether the user has ever enrolled in a program.'),
    {
      name: 'searchText',
      type: 'text',
      label: 'Search text',
      access: { create: nobody, update: nobody },
      admin: { hidden: true, description: 'The text that search looks in. Waymark derives it.' },
    },
    progressNumber('workoutsCompleted', 'Workouts completed', 'The number of completed workouts.'),
    progressNumber('setsPerformed', 'Sets done', 'The number of sets in completed workouts, warm-ups included.'),
    progressNumber(
      'totalVolumeKg',
      'Total volume',
      'The sum of weight × repetitions over all sets of completed workouts except warm-ups, in kilograms.',
      false,
      KILOGRAMS,
    ),
    progressNumber(
      'volumeKgThousandths',
      'Volume logged in kg',
      'In thousandths. This sum is exact, and the total is rounded.',
      true,
    ),
    progressNumber(
      'volumeLbThousandths',
      'Volume logged in lb',
      'In thousandths. This sum is exact, and the total is rounded.',
      true,
    ),
    progressNumber(
      'currentStreakWeeks',
      'Current streak (weeks)',
      'The number of weeks in a row with a workout, up to the last workout.',
    ),
    progressNumber('longestStreakWeeks', 'Longest streak (weeks)', 'The most weeks in a row with a workout so far.'),
    {
      name: 'lastWorkoutAt',
      type: 'date',
      label: 'Last workout',
      access: { create: nobody, update: nobody },
      admin: { description: 'When the last workout was completed.', readOnly: true },
    },
    {
      name: 'lastWorkoutOn',
      type: 'text',
      label: 'Last day with a workout',
      access: { create: nobody, update: nobody },
      admin: { hidden: true, description: 'The day that the streak counts to, as the athlete counted it then.' },
    },
    {
      name: 'trainedWeeks',
      type: 'json',
      label: 'Weeks with a workout',
      access: { create: nobody, update: nobody },
      admin: { hidden: true, description: 'The runs of weeks that both streaks follow from: see trainedWeeks.' },
    },
  ],
}
