import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { encodeId } from '../../kernel/nodeId.ts'
import { PersonalRecordKind } from '../../kernel/progressVocabulary.ts'
import { idOf } from '../../kernel/relation.ts'
import type { PersonalRecord as PersonalRecordDocument } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

registerEnumType(PersonalRecordKind, {
  name: 'PersonalRecordKind',
  description:
    'The kind of a personal record. Warm-ups and removed sets never hold a record; of two equal sets, the earlier ' +
    'one does.',
  valuesConfig: {
    HEAVIEST_LOAD: { description: 'The heaviest load lifted at least once.' },
    BEST_ESTIMATED_ONE_REP_MAX: { description: 'The highest `estimatedOneRepMax`.' },
    MOST_REPS: { description: 'The most repetitions in one set.' },
    LONGEST_DURATION: { description: 'The longest duration of one set.' },
    LONGEST_DISTANCE: { description: 'The longest distance of one set.' },
  },
})

@ObjectType({
  implements: Node,
  description:
    "An athlete's personal record of one kind in one exercise, and the set that holds it. Of equal sets, the first one " +
    'holds it: by `performedAt`, then by `sequence` (none is the lowest), then by `clientId`.',
})
export class PersonalRecord extends Node {
  @Field(() => PersonalRecordKind, { simple: true, description: 'The kind of record.' })
  kind!: PersonalRecordKind

  @Field(() => DateTime, { simple: true, description: 'When the set that holds the record was done.' })
  achievedAt!: string

  /** The database IDs, for loaders. */
  exerciseId!: string
  setId!: string

  static from(document: PersonalRecordDocument): PersonalRecord {
    return Object.assign(new PersonalRecord(), {
      id: encodeId('personalRecord', document.id),
      kind: document.kind,
      achievedAt: document.achievedAt,
      exerciseId: idOf(document.exercise),
      setId: idOf(document.set),
    })
  }
}

export const PersonalRecordConnection = connectionOf('PersonalRecord', PersonalRecord, 'personal records')
