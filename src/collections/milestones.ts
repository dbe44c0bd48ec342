import type { CollectionConfig } from 'payload'
import { LIMITS } from '../validation/rules.ts'
import { coachesAndAdmins, nobody } from './access.ts'
import { deriveKeys, keyFields, proseField, revisionField, titleField } from './fields.ts'

export const milestones: CollectionConfig = {
  slug: 'milestones',
  labels: { singular: 'Milestone', plural: 'Milestones' },
  lockDocuments: false,
  admin: {
    useAsTitle: 'title',
    group: 'Catalogue',
    defaultColumns: ['title', 'revision', 'updatedAt'],
    description: 'A stage of a program: workouts in order.',
  },
  // Nothing is changed or deleted yet: the rules for what names it come with the mutations that do.
  access: { create: coachesAndAdmins, read: coachesAndAdmins, update: nobody, delete: nobody },
  hooks: {
    beforeValidate: [
      deriveKeys('title', 'titleKey', (milestone) => [milestone.title as string, milestone.description as string]),
    ],
  },
  fields: [
    titleField('title', 'What athletes see of this stage.'),
    ...keyFields('titleKey'),
    proseField('description', 'Description', 'What this stage is about, and when it is done.'),
    revisionField,
    {
      name: 'workouts',
      type: 'array',
      label: 'Workouts',
      maxRows: LIMITS.slotsPerMilestone,
      admin: { description: 'Slots in order; the same workout may fill several (A-B-A).' },
      fields: [
        {
          name: 'workout',
          type: 'relationship',
          relationTo: 'workouts',
          required: true,
          index: true,
          label: 'Workout',
          admin: { description: 'What fills this slot.' },
        },
      ],
    },
  ],
}
