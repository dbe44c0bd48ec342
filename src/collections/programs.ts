import type { CollectionConfig } from 'payload'
import { copyMilestones, keepForCopy, nameDuplicate, noteDuplicate } from '../actions/programs/duplicateHooks.ts'
import {
  forgetRevisions,
  forgetWhatItLeaves,
  recordCreation,
  reviseProgram,
  stampPublication,
} from '../actions/programs/programHooks.ts'
import { revisionField } from '../actions/programs/revision.ts'
import { Level, optionsOf } from '../kernel/exerciseVocabulary.ts'
import { idOf } from '../kernel/relation.ts'
import { LIMITS } from '../kernel/rules.ts'
import { touchesPage } from '../storage/touch.ts'
import { coachesAndOwners, nobody, visiblePrograms } from './access.ts'
import {
  deriveKeys,
  distinctRows,
  duplicateWithTitle,
  folded,
  keyFields,
  proseField,
  slugField,
  titleField,
  wasFlag,
} from './fields.ts'
import { holdWhatIsNamed, refuseOnceInHistory } from './naming.ts'
import { keepOwnRows } from './ownRows.ts'

const touched = touchesPage('programs', ({ isPublished }) => isPublished === true)

export const programs: CollectionConfig = {
  slug: 'programs',
  labels: { singular: 'Program', plural: 'Programs' },
  defaultSort: 'titleKey',
  lockDocuments: false,
  // In a bulk edit, Payload saves all documents side by side in one transaction and commits the rest when one is
  // refused. The revision of a program that was not saved would stay.
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'title',
    components: {
      ...duplicateWithTitle,
      beforeListTable: ['/views/plan/SheetLink.tsx#SheetLink'],
      views: {
        edit: {
          // A coach comes for the plan, so it is the first tab, and the list leads to it.
          plan: {
            Component: '/views/ProgramPlan.tsx#ProgramPlan',
            path: '/plan',
            tab: { label: 'Plan', href: '/plan', order: 50 },
          },
          default: { tab: { label: 'Details' } },
          overview: {
            Component: '/views/ProgramOverview.tsx#ProgramOverview',
            path: '/overview',
            tab: { label: 'Overview', href: '/overview' },
          },
          assign: {
            Component: '/views/ProgramAssign.tsx#ProgramAssign',
            path: '/assign',
            tab: { label: 'Assign', href: '/assign' },
          },
        },
      },
    },
    group: 'Catalogue',
    listSearchableFields: ['title', 'slug'],
    defaultColumns: ['title', 'isPublished', 'level', 'updatedAt'],
    description: 'Athletes enrol in programs. The weeks of a plan are the milestones of its program.',
  },
  access: {
    create: coachesAndOwners,
    read: visiblePrograms,
    update: coachesAndOwners,
    delete: coachesAndOwners,
  },
  hooks: {
    beforeOperation: [noteDuplicate],
    beforeValidate: [
      nameDuplicate('programs'),
      deriveKeys('programs', 'title', 'titleKey'),
      stampPublication,
      keepOwnRows('milestones'),
    ],
    beforeChange: [copyMilestones, holdWhatIsNamed('milestones'), reviseProgram],
    beforeDelete: [
      refuseOnceInHistory(
        'programs',
        'wasEnrolledIn',
        'Athletes have enrolled in this program',
        'Unpublish it instead.',
      ),
      forgetRevisions,
    ],
    afterChange: [recordCreation, keepForCopy, ...touched.afterChange],
    afterDelete: [forgetWhatItLeaves, ...touched.afterDelete],
  },
  fields: [
    titleField('title', 'The title that athletes see in the list of programs.', {
      Cell: '/components/ProgramTitle.tsx#ProgramTitle',
    }),
    ...keyFields('titleKey'),
    proseField('description', 'Description', 'Who the program is for, what it takes and what it leads to.'),
    {
      name: 'level',
      type: 'select',
      index: true,
      label: 'Level',
      options: optionsOf(Level),
      admin: { description: 'The level of experience that the program is for.' },
    },
    {
      name: 'isPublished',
      type: 'checkbox',
      required: true,
      defaultValue: false,
      label: 'Published',
      // A copy is a draft.
      hooks: { beforeDuplicate: [() => false] },
      admin: {
        description:
          'Everybody sees a published program. ' +
          'Only coaches, owners, viewers and athletes who have ever enrolled in the program see a draft.',
        position: 'sidebar',
        components: { Cell: '/components/Cells.tsx#PublishedCell' },
      },
    },
    {
      name: 'publishedAt',
      type: 'date',
      label: 'Published at',
      access: { create: nobody, update: nobody },
      admin: {
        description: 'When the program was last published. Empty for a draft.',
        readOnly: true,
        position: 'sidebar',
      },
    },
    {
      name: 'publishedKey',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: 'Publication key',
      access: { create: nobody, update: nobody },
      admin: { hidden: true, description: 'publishedAt in milliseconds, 0 for a draft. Lists are ordered by it.' },
    },
    wasFlag('wasEnrolledIn', 'Whether anybody has ever enrolled. If so, the program cannot be deleted.'),
    folded(
      'Advanced',
      slugField('program', 'title', 'The unique name in web addresses. If it is empty, it is made from the title.'),
      revisionField,
    ),
    {
      name: 'milestones',
      type: 'array',
      label: 'Milestones',
      maxRows: LIMITS.milestonesPerProgram,
      validate: distinctRows(
        LIMITS.milestonesPerProgram,
        ({ milestone }) => idOf(milestone),
        'A milestone may occur only once in a program.',
      ),
      admin: {
        description:
          'The milestones in order, each only once. To change the order, drag a row or use the menu of a row.',
        initCollapsed: true,
        components: { RowLabel: '/components/RowLabels.tsx#MilestoneRow' },
      },
      fields: [
        {
          name: 'milestone',
          type: 'relationship',
          relationTo: 'milestones',
          required: true,
          index: true,
          label: 'Milestone',
          admin: {
            description: 'The milestone that athletes complete here.',
            components: { Field: '/components/Uses.tsx#UsesPicker' },
          },
        },
      ],
    },
  ],
}
