import { randomBytes } from 'node:crypto'
import type { CollectionConfig, CollectionSlug, Field } from 'payload'
import { forgetUser } from '../actions/auth/forgetUser.ts'
import { searchTextOf } from '../actions/auth/searchTextOf.ts'
import { usernameProblem } from '../actions/auth/username.ts'
import { LIMITS, lineProblem, timeZoneProblem } from '../kernel/rules.ts'
import { touches } from '../storage/touch.ts'
import { nobody, ownersOnly, visibleUsers } from './access.ts'
import { obeys, wasFlag } from './fields.ts'

const progressNumber = (name: string, label: string, description: string, hidden = false): Field => ({
  name,
  type: 'number',
  required: true,
  defaultValue: 0,
  min: 0,
  label,
  access: { create: nobody, update: nobody },
  admin: { description, readOnly: true, hidden },
})

const joined = (collection: CollectionSlug, label: string, description: string, defaultSort: string): Field => ({
  name: collection,
  type: 'join',
  collection,
  on: 'user',
  label,
  defaultSort,
  admin: { description, allowCreate: false },
})

const touched = touches('productUsers')

export const productUsers: CollectionConfig = {
  slug: 'productUsers',
  labels: { singular: 'Product user', plural: 'Product users' },
  defaultSort: 'username',
  lockDocuments: false,
  admin: {
    useAsTitle: 'username',
    components: {
      views: {
        edit: {
          training: {
            Component: '/views/AthleteTraining.tsx#AthleteTraining',
            path: '/training',
            tab: { label: 'Training', href: '/training' },
          },
        },
      },
    },
    group: 'People',
    listSearchableFields: ['username', 'displayName'],
    defaultColumns: ['username', 'displayName', 'role', 'createdAt'],
    description: 'Athletes and coaches: the people who sign in to the API.',
  },
  access: { create: ownersOnly, read: visibleUsers, update: ownersOnly, delete: ownersOnly },
  hooks: {
    beforeValidate: [({ data, originalDoc }) => ({ ...data, searchText: searchTextOf({ ...originalDoc, ...data }) })],
    beforeDelete: [forgetUser],
    afterChange: touched.afterChange,
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
      validate: (value: unknown) => {
        const problem = usernameProblem(value)
        return problem === null ? true : `This ${problem}.`
      },
      admin: { description: '3–32 of a-z, 0-9, "_", "." and "-", in lower case.' },
    },
    {
      name: 'displayName',
      type: 'text',
      label: 'Display name',
      validate: obeys((value) => lineProblem(value, LIMITS.displayName)),
      admin: { description: 'What others see; the username where empty.' },
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
      admin: { description: 'Coaches see and change the whole catalogue.' },
    },
    {
      name: 'timeZone',
      type: 'text',
      required: true,
      defaultValue: 'UTC',
      label: 'Time zone',
      validate: obeys(timeZoneProblem),
      admin: { description: 'IANA name. Weeks of training begin on Monday in it.' },
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
      admin: { description: 'The unit that loads are shown in.' },
    },
    {
      name: 'webauthnUserId',
      type: 'text',
      required: true,
      unique: true,
      defaultValue: () => randomBytes(64).toString('base64url'),
      label: 'WebAuthn user handle',
      access: { create: nobody, read: nobody, update: nobody },
      admin: { hidden: true, description: '64 random bytes, base64url: what passkeys know this user by.' },
    },
    {
      name: 'passkeyCredentials',
      type: 'join',
      collection: 'passkeys',
      on: 'user',
      label: 'Passkeys',
      admin: { description: 'What this person signs in with. Only its owner adds one.', allowCreate: false },
    },
    joined('workoutSessions', 'Workout sessions', 'What they train; readable, written by Waymark.', '-startedAt'),
    joined('performedSets', 'Performed sets', 'What they lift; readable, written by Waymark.', '-performedAt'),
    joined('enrolments', 'Enrolments', 'What they are or were on.', '-startedAt'),
    wasFlag('wasEnrolled', 'Whether they were ever enrolled in anything: coaches see them since.'),
    {
      name: 'searchText',
      type: 'text',
      label: 'Search text',
      access: { create: nobody, update: nobody },
      admin: { hidden: true, description: 'What search looks in: derived.' },
    },
    progressNumber('workoutsCompleted', 'Workouts completed', 'Sessions completed so far.'),
    progressNumber('setsPerformed', 'Sets performed', 'Sets of completed sessions.'),
    progressNumber('totalVolumeKg', 'Total volume (kg)', 'Load × repetitions of every set but warm-ups, in kilograms.'),
    progressNumber(
      'volumeKgThousandths',
      'Volume logged in kg',
      'In thousandths: exact, where the total is rounded.',
      true,
    ),
    progressNumber(
      'volumeLbThousandths',
      'Volume logged in lb',
      'In thousandths: exact, where the total is rounded.',
      true,
    ),
    progressNumber('currentStreakWeeks', 'Current streak (weeks)', 'ISO weeks in a row as of the last workout.'),
    progressNumber('longestStreakWeeks', 'Longest streak (weeks)', 'The most ISO weeks in a row ever.'),
    {
      name: 'lastWorkoutAt',
      type: 'date',
      label: 'Last workout',
      access: { create: nobody, update: nobody },
      admin: { description: 'When the last session was completed.', readOnly: true },
    },
  ],
}
