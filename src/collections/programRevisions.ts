import type { CollectionConfig } from 'payload'
import { ProgramChange } from '../actions/programs/change.ts'
import { optionsOf } from '../kernel/exerciseVocabulary.ts'
import { coachesAndAdmins, nobody } from './access.ts'

/**
 * The collection is append-only. The unique (program, revision) is the commit point of every change to a program: when
 * two writers make the same next revision, the database lets one through.
 */
export const programRevisions: CollectionConfig = {
  slug: 'programRevisions',
  labels: { singular: 'Version of a program', plural: 'Versions of programs' },
  defaultSort: '-createdAt',
  lockDocuments: false,
  admin: {
    useAsTitle: 'title',
    group: 'Catalogue',
    listSearchableFields: ['title'],
    defaultColumns: ['program', 'revision', 'change', 'createdAt'],
    description: 'The milestones and workouts of each program at each version. Nobody can edit them.',
  },
  access: { create: nobody, read: coachesAndAdmins, update: nobody, delete: nobody },
  indexes: [{ fields: ['program', 'revision'], unique: true }],
  fields: [
    {
      name: 'program',
      type: 'relationship',
      relationTo: 'programs',
      required: true,
      label: 'Program',
      admin: { description: 'The program that changed.' },
    },
    {
      name: 'revision',
      type: 'number',
      required: true,
      min: 1,
      label: 'Version',
      admin: { description: '1, 2, 3 … without a gap.' },
    },
    {
      name: 'change',
      type: 'select',
      required: true,
      label: 'Change',
      options: optionsOf(ProgramChange),
      admin: { description: 'The kind of change that made the version.' },
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
      admin: { description: 'The title of the program at this version.' },
    },
    {
      name: 'head',
      type: 'json',
      label: 'Description and level',
      admin: {
        description: 'What the program said of itself at this version. Empty for versions from before it was kept.',
        components: { Field: '/components/VersionValue.tsx#VersionHead' },
      },
    },
    {
      name: 'milestones',
      type: 'json',
      required: true,
      label: 'Milestones',
      admin: {
        description: 'The milestones in order, each with its workouts.',
        components: { Field: '/components/VersionValue.tsx#VersionMilestones' },
      },
    },
  ],
}
