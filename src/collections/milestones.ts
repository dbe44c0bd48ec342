import type { CollectionConfig } from 'payload'
import { copyWorkouts, keepForCopy, nameDuplicate, noteDuplicate } from '../actions/programs/duplicateHooks.ts'
import { forgetCopies, reviseMilestone } from '../actions/programs/milestoneHooks.ts'
import { revisionField } from '../actions/programs/revision.ts'
import { LIMITS } from '../kernel/rules.ts'
import { touches } from '../storage/touch.ts'
import { coachesAndAdmins, coachesAndOwners } from './access.ts'
import {
  deriveKeys,
  distinctRows,
  duplicateWithTitle,
  folded,
  keyFields,
  libraryKeyField,
  madeForField,
  proseField,
  titleField,
  usesField,
  wasFlag,
} from './fields.ts'
import { holdWhatIsNamed, refuseOnceInHistory, refuseWhileNamed } from './naming.ts'
import { keepOwnRows } from './ownRows.ts'

const touched = touches('milestones')

export const milestones: CollectionConfig = {
  slug: 'milestones',
  labels: { singular: 'Milestone', plural: 'Milestones' },
  defaultSort: 'titleKey',
  lockDocuments: false,
  // In a bulk edit, Payload saves all documents side by side in one transaction. Two milestones of one program would
  // both make its next revision, and what a refused milestone has written would stay.
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'title',
    components: duplicateWithTitle,
    group: 'Catalogue',
    listSearchableFields: ['title', 'libraryKey'],
    defaultColumns: ['title', 'uses', 'updatedAt'],
    description: 'A milestone is a stage of a program. It contains workouts in order.',
  },
  access: {
    create: coachesAndOwners,
    read: coachesAndAdmins,
    update: coachesAndOwners,
    delete: coachesAndOwners,
  },
  hooks: {
    beforeOperation: [noteDuplicate],
    beforeValidate: [
      nameDuplicate('milestones'),
      deriveKeys('milestones', 'title', 'titleKey'),
      keepOwnRows('workouts'),
    ],
    beforeChange: [copyWorkouts, holdWhatIsNamed('workouts'), reviseMilestone],
    beforeDelete: [
      refuseWhileNamed('milestones'),
      refuseOnceInHistory(
        'milestones',
        'wasCompleted',
        'Athletes have completed this milestone',
        'Remove it from its programs instead.',
      ),
    ],
    afterChange: [keepForCopy, ...touched.afterChange],
    afterDelete: [forgetCopies, ...touched.afterDelete],
  },
  fields: [
    titleField('title', 'The title that athletes see for this stage.'),
    ...keyFields('titleKey'),
    proseField('description', 'Description', 'What this stage is about, and when it is completed.'),
    wasFlag('wasCompleted', 'Whether anybody has ever completed the milestone. If so, it cannot be deleted.'),
    folded('Advanced', libraryKeyField, revisionField),
    madeForField,
    usesField,
    {
      name: 'workouts',
      type: 'array',
      label: 'Workouts',
      maxRows: LIMITS.slotsPerMilestone,
      validate: distinctRows(LIMITS.slotsPerMilestone),
      admin: {
        description:
          'The workouts in order. The same workout may occur several times (A-B-A). ' +
          'To change the order, drag a row or use the menu of a row.',
        initCollapsed: true,
        components: { RowLabel: '/components/RowLabels.tsx#SlotRow' },
      },
      fields: [
        {
          name: 'workout',
          type: 'relationship',
          relationTo: 'workouts',
          required: true,
          index: true,
          label: 'Workout',
          admin: {
            description: 'The workout that athletes do here.',
            components: { Field: '/components/Uses.tsx#UsesPicker' },
          },
        },
      ],
    },
  ],
}
