import type { CollectionConfig } from 'payload'
import { optionsOf } from '../kernel/exerciseVocabulary.ts'
import { PersonalRecordKind } from '../kernel/progressVocabulary.ts'
import { ownTraining } from './access.ts'
import { date, hidden, relation, select, shardedByAthlete, userField, writtenByRules } from './trainingFields.ts'
import { shown } from './weight.ts'

/** An athlete's best with an exercise, and the set that proves it. Records are always derived from the sets. */
export const personalRecords: CollectionConfig = {
  slug: 'personalRecords',
  labels: { singular: 'Personal record', plural: 'Personal records' },
  defaultSort: '-achievedAt',
  lockDocuments: false,
  admin: {
    group: 'Training',
    defaultColumns: ['exercise', 'kind', 'record', 'user', 'achievedAt'],
    description: 'The best sets of each athlete. Waymark derives them from the logged sets.',
    components: { edit: { beforeDocumentControls: ['/components/RecordTitle.tsx#RecordTitle'] } },
  },
  ...shardedByAthlete,
  access: { ...writtenByRules, read: ownTraining },
  indexes: [{ fields: ['user', 'exercise', 'kind'], unique: true }],
  fields: [
    userField,
    relation('exercise', 'exercises', 'Exercise', 'The exercise of the record.', { required: true }),
    select('kind', 'Kind', 'The kind of record.', optionsOf(PersonalRecordKind)),
    shown('Record', 'record', 'Record', 'The best value, in the unit that the set was logged in.'),
    relation('set', 'performedSets', 'Set', 'The set that holds the record.', { required: true, index: true }),
    relation('session', 'workoutSessions', 'Session', 'The session of that set.', { required: true, index: true }),
    date('achievedAt', 'Achieved', 'When that set was done.', { required: true }),
    hidden('number', 'score', 'The exact whole number by which records are compared.', { required: true }),
    hidden('number', 'setSequence', 'The sequence of the set. It decides between equal sets of one moment.'),
    hidden('text', 'setClientId', 'The client ID of the set. It decides where the sequence does not.', {
      required: true,
    }),
    hidden(
      'json',
      'first',
      'The earliest set with a score of this kind, and its session. A record of that session has beaten nothing. Empty in ' +
        'records from before this was kept, until they are beaten.',
    ),
  ],
}
