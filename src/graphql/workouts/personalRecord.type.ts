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
    'In which respect something is the best. Warm-ups and removed sets never are; of two equal sets the earlier is.',
  valuesConfig: {
    HEAVIEST_LOAD: { description: 'The heaviest load lifted at least once.' },
    BEST_ESTIMATED_ONE_REP_MAX: { description: 'The greatest `estimatedOneRepMax`.' },
    MOST_REPS: { description: 'The most repetitions in one set.' },
    LONGEST_DURATION: { description: 'The longest set in time.' },
    LONGEST_DISTANCE: { description: 'The longest set in distance.' },
  },
})

@ObjectType({
  implements: Node,
  description: 'The best of one exercise in one respect, and the set that proves it.',
})
export class PersonalRecord extends Node {
  @Field(() => PersonalRecordKind, { simple: true, description: 'In which respect.' })
  kind!: PersonalRecordKind

  @Field(() => DateTime, { simple: true, description: 'When that set was done.' })
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
