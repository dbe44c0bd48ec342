import type { CollectionConfig } from 'payload'
import { coachesAndAdmins, nobody } from './access.ts'

/**
 * The collection is append-only. The revisions outlive their workout, because athletes who are pinned to an older
 * revision of a program still do what it named.
 */
export const workoutRevisions: CollectionConfig = {
  slug: 'workoutRevisions',
  labels: { singular: 'Version of a workout', plural: 'Versions of workouts' },
  defaultSort: '-createdAt',
  lockDocuments: false,
  admin: {
    useAsTitle: 'title',
    group: 'Catalogue',
    listSearchableFields: ['title'],
    defaultColumns: ['title', 'revision', 'createdBy', 'createdAt'],
    description: 'What each workout asked for at each of its versions. Nobody can edit it.',
  },
  access: { create: nobody, read: coachesAndAdmins, update: nobody, delete: nobody },
  indexes: [{ fields: ['workoutId', 'createdAt'] }],
  fields: [
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      label: 'Key',
      admin: { hidden: true, description: 'The ID of the workout and the number of the revision.' },
    },
    {
      name: 'workoutId',
      type: 'text',
      required: true,
      label: 'Workout ID',
      admin: { hidden: true, description: 'The workout that changed. It may have been deleted since.' },
    },
    {
      name: 'revision',
      type: 'number',
      required: true,
      min: 1,
      label: 'Version',
      admin: { description: 'Grows by one with each change of the workout.' },
    },
    {
      name: 'createdBy',
      type: 'relationship',
      relationTo: 'productUsers',
      label: 'Changed by',
      admin: {
        description: 'The coach who made the change. Empty for an owner, an import or a deleted coach.',
        components: { Cell: '/components/Author.tsx#AuthorCell', Field: '/components/Author.tsx#AuthorField' },
      },
    },
    {
      name: 'title',
      type: 'text',
      required: true,
      label: 'Title',
      admin: { description: 'The title of the workout at this version.' },
    },
    {
      name: 'description',
      type: 'textarea',
      label: 'Description',
      admin: { description: 'The description of the workout at this version.' },
    },
    {
      name: 'estimatedMinutes',
      type: 'number',
      label: 'Estimated minutes',
      admin: { description: 'How long the workout took at this version.' },
    },
    {
      name: 'exerciseIds',
      type: 'text',
      label: 'Exercise IDs',
      admin: { hidden: true, description: 'The exercises that the revision names, so that none of them is deleted.' },
    },
    {
      name: 'exercises',
      type: 'json',
      required: true,
      label: 'Exercises',
      admin: {
        description: 'The exercises with their prescribed sets, as they were at this version.',
        components: { Field: '/components/VersionValue.tsx#VersionExercises' },
      },
    },
  ],
}
