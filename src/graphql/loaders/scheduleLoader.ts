import DataLoader from 'dataloader'
import type { MilestoneStanding, SlotStanding, Standing } from '../../actions/workouts/progress/plan.ts'
import type { Training } from '../../actions/workouts/progress/readTraining.ts'
import { dueOfEnrolment } from '../../actions/workouts/progress/schedules.ts'
import { now } from '../../kernel/clock.ts'
import { mapInTurns } from '../../kernel/eventLoop.ts'
import { dayOf } from '../../kernel/localDay.ts'
import { idOf } from '../../kernel/relation.ts'
import type { DueSlot } from '../../kernel/schedule/standing.ts'
import type { Enrolment } from '../../payload-types.ts'
import type { ReadScope } from '../../storage/reading.ts'
import type { enrolmentLoaders } from './enrolmentLoaders.ts'
import { remembered } from './remembered.ts'
import type { trainingLoaders } from './trainingLoaders.ts'

/** What is due of an enrolment on the athlete's present day. */
export interface ShownSchedule {
  today: string
  timeZone: string
  due: DueSlot[]
  /** All slots of the pinned revision, by their IDs, in order. */
  slots: ReadonlyMap<string, SlotStanding>
}

type Loaders = Pick<ReturnType<typeof enrolmentLoaders>, 'standing' | 'training'> &
  Pick<ReturnType<typeof trainingLoaders>, 'visibleUser'>

const NOTHING: ShownSchedule = { today: '', timeZone: 'UTC', due: [], slots: new Map() }

interface Asked {
  enrolment: Enrolment
  standings: Standing
  done: Training
  timeZone: string
}

/**
 * Computes a schedule once for a request, from plans and training that are read for all its enrolments together. Those of
 * a page go on together as well, after others had their turn, so that what is loaded next is one batch.
 */
export function scheduleLoader({ caller }: ReadScope, { standing, training, visibleUser }: Loaders) {
  const computed = new DataLoader<Asked, ShownSchedule>((all) => mapInTurns(all, compute), { cache: false })
  return remembered(
    ({ id }) => id,
    async (enrolment: Enrolment): Promise<ShownSchedule> => {
      if (!enrolment.startsOn) return NOTHING
      const athlete = idOf(enrolment.user)
      const [standings, done, user] = await Promise.all([
        standing.load(enrolment),
        training.load(enrolment.id),
        athlete === caller.user?.id ? caller.user : visibleUser.load(athlete),
      ])
      return computed.load({ enrolment, standings, done, timeZone: user?.timeZone ?? 'UTC' })
    },
  )
}

function compute({ enrolment, standings, done, timeZone }: Asked): ShownSchedule {
  const today = dayOf(now(), timeZone)
  const milestones = standings.milestones.map(({ milestone }) => milestone)
  const slots = new Map(standings.milestones.flatMap(slotsOf))
  return { today, timeZone, slots, due: dueOfEnrolment(enrolment, { milestones }, done, { today, timeZone }) }
}

const slotsOf = ({ slots }: MilestoneStanding) => slots.map((each): [string, SlotStanding] => [each.slot.id, each])
