import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { CoachingStatus } from '../../kernel/coachingVocabulary.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import type { Coaching as CoachingDocument } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

registerEnumType(CoachingStatus, {
  name: 'CoachingStatus',
  description: 'The status of a coaching.',
  valuesConfig: {
    INVITED: { description: 'The coach has invited the athlete, and sees nothing of them yet.' },
    ACTIVE: { description: "The athlete has accepted. The coach sees the athlete's training, past and present." },
    DECLINED: {
      description:
        'The athlete has declined the invitation. The same coach may invite again, and then it is INVITED again.',
    },
    ENDED: {
      description:
        "One of the two has ended the coaching, or the coach has taken the invitation back. The coach sees nothing of the athlete's " +
        'training any more. This status is final once the athlete had accepted, and inviting again makes a new coaching; an ' +
        'invitation that was taken back becomes INVITED again.',
    },
  },
})

@ObjectType({
  implements: Node,
  description:
    'Who coaches whom. A coach sees the training of the athletes they coach, from acceptance until the end, and nobody ' +
    "else's. Only the two people of a coaching see it.",
})
export class Coaching extends Node {
  @Field(() => CoachingStatus, { simple: true, description: 'The status of the coaching.' })
  status!: CoachingStatus

  @Field(() => DateTime, {
    simple: true,
    description: 'When the coach invited the athlete; with a code, when the athlete accepted.',
  })
  invitedAt!: string

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'When the athlete accepted; null if they have not.',
  })
  startedAt!: string | null

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'When the coaching ended or was declined; null while it is INVITED or ACTIVE.',
  })
  endedAt!: string | null

  /** The stored document, for loaders. */
  document!: CoachingDocument

  static from(document: CoachingDocument): Coaching {
    return Object.assign(new Coaching(), {
      document,
      id: encodeId('coaching', document.id),
      status: document.status,
      invitedAt: document.invitedAt,
      startedAt: document.startedAt ?? null,
      endedAt: document.endedAt ?? null,
    })
  }
}

export const CoachingConnection = connectionOf('Coaching', Coaching, 'coachings')
