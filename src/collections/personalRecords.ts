import type { CollectionConfig } from 'payload'
import { optionsOf } from '../kernel/exerciseVocabulary.ts'
import { PersonalRecordKind } from '../kernel/progressVocabulary.ts'
import { ownTraining } from './access.ts'
import { date, hidden, relation, select, userField, writtenByRules } from './trainingFields.ts'

/** An athlete's best with an exercise, and the set that proves it. Records are always derived from the sets. */
export const personalRecords: CollectionConfig = {
  slug: 'personalRecords',
  labels: { singular: 'Personal record', plural: 'Personal records' },
  defaultSort: '-achievedAt',
  lockDocuments: false,
  admin: {
    group: 'Training',
    defaultColumns: ['user', 'exercise', 'kind', 'achievedAt'],
    description: 'Bests. Derived from performed sets.',
  },
  access: { ...writtenByRules, read: ownTraining },
  indexes: [{ fields: ['user', 'exercise', 'kind'], unique: true }],
  fields: [
    userField,
    relation('exercise', 'exercises', 'Exercise', 'Of which exercise.', { required: true }),
    select('kind', 'Kind', 'Best in which respect.', optionsOf(PersonalRecordKind)),
    relation('set', 'performedSets', 'Set', 'The set that proves it.', { required: true, index: true }),
    relation('session', 'workoutSessions', 'Session', 'The workout of that set.', { required: true, index: true }),
    date('achievedAt', 'Achieved', 'When that set was performed.', { required: true }),
    hidden('number', 'score', 'What it is compared by: a whole number, exact.', { required: true }),
    hidden('text', 'setClientId', 'Which of two equal sets of one moment came first.', { required: true }),
  ],
}
