import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { Item } from '../../actions/coaching/attention/notice.ts'
import { AttentionKind } from '../../kernel/coachingVocabulary.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

registerEnumType(AttentionKind, {
  name: 'AttentionKind',
  description:
    'Why a coach should look at an athlete. What has happened is told for 28 days; what lasts, while it lasts.',
  valuesConfig: {
    INVITATION_ANSWERED: {
      description: "The athlete has accepted or declined the caller's invitation, or has ended the coaching.",
    },
    MISSED_WORKOUTS: { description: 'At least two workouts of an enrolment were due before today and are not done.' },
    STALLED: {
      description:
        'No better estimate in an exercise since six sessions that asked for more. A session asks for more where doing ' +
        'what the athlete was asked for in it could be a better estimate: by its weight or its percentage, with an RPE of 8 or more, as ' +
        'many repetitions as possible, or because it leaves the weight to the athlete. What a coach has changed for this ' +
        'athlete alone counts as it was when the session began. Looks at the last 56 days.',
    },
    PAIN_REPORTED: {
      description:
        'A session or one of its sets is flagged as painful, or a note says so: a word for pain, hurting or an injury, ' +
        'in English or in German, that is not denied ("no pain").',
    },
    HARD_SESSION: {
      description: 'At least half of the work sets of a workout had an RPE of 9.5 or more, or its rating is 1.',
    },
    NEW_RECORD: {
      description:
        'A personal record in an exercise was beaten. What the athlete does in the first session of an exercise beats none.',
    },
    UNREAD_COMMENT: { description: 'A comment of the athlete that the caller has not read.' },
    PROGRAM_ENDING: {
      description:
        'The last workout of a program is due within a week. Without days: no more workouts are open than the athlete ' +
        'did in the last seven days.',
    },
    PROGRAM_ENDED: { description: 'The athlete has completed a program.' },
    INACTIVE: { description: 'The athlete has completed no workout for ten days.' },
    NEWER_REVISION: {
      description:
        "A newer revision of the program was propagated, and waits for this enrolment's own coach to propagate it.",
    },
  },
})

@ObjectType({
  implements: Node,
  description:
    'Something about an athlete that a coach should look at. It is there exactly while its rule holds, and only for the ' +
    "athlete's coaches. It has the same ID as long as it cites the same.",
})
export class Attention extends Node {
  @Field(() => AttentionKind, { simple: true, description: 'Why the coach should look.' })
  kind!: AttentionKind

  @Field(() => DateTime, { simple: true, description: 'Since when the rule has held.' })
  since!: string

  /** What the rule has said. */
  item!: Item

  static from(item: Item): Attention {
    const { kind, since } = item
    return Object.assign(new Attention(), { item, id: encodeId('attention', item.id), kind, since })
  }
}

export const AttentionConnection = connectionOf('Attention', Attention, 'items')
