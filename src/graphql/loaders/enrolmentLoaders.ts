import DataLoader from 'dataloader'
import type { Where } from 'payload'
import { type Standing, sameStructure, standingOf } from '../../actions/workouts/progress/plan.ts'
import {
  type Plan,
  pinOf,
  planKey,
  readPlans,
  readTraining,
  type Training,
} from '../../actions/workouts/progress/readTraining.ts'
import { type OwnCatalogue, ownCatalogue } from '../../actions/workouts/progress/shownCatalogue.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Adjustment, Enrolment } from '../../payload-types.ts'
import { MOST_VALUES } from '../../storage/callLimits.ts'
import { findUnguarded, type ReadScope } from '../../storage/reading.ts'
import { remembered } from './remembered.ts'

interface Pin {
  program: string
  revision: number
}

/**
 * The revisions that a program's enrolments are pinned to. `current` revisions have the same milestones and slots as
 * the newest one, and `outdated` revisions differ.
 */
export interface PinnedRevisions {
  current: number[]
  outdated: number[]
}

export function enrolmentLoaders(scope: ReadScope) {
  const { caller } = scope
  const plan = new DataLoader<Pin, Plan | null, string>(
    async (pins) => {
      const plans = await readPlans(scope, pins)
      return pins.map((pin) => plans.get(planKey(pin)) ?? null)
    },
    { cacheKeyFn: planKey, maxBatchSize: MOST_VALUES },
  )
  const training = new DataLoader<string, Training>(
    async (ids) => {
      const found = await readTraining(scope, ids)
      return ids.map((id) => found.get(id) as Training)
    },
    { maxBatchSize: MOST_VALUES },
  )
  return {
    /** The caller's own active enrolment, by program. */
    viewerEnrolment: new DataLoader<string, Enrolment | null>(
      async (programIds) => {
        const { user } = caller
        if (!user) return programIds.map(() => null)
        const activeKey = { in: programIds.map((id) => `${user.id}:${id}`) }
        const own = await findUnguarded(scope, 'enrolments', { and: [{ user: { equals: user.id } }, { activeKey }] })
        const byProgram = new Map(own.map((enrolment) => [idOf(enrolment.program), enrolment]))
        return programIds.map((id) => byProgram.get(id) ?? null)
      },
      { maxBatchSize: MOST_VALUES },
    ),
    /** By user, and only for the caller: their active enrolments, the last started first. */
    activeEnrolments: new DataLoader<string, Enrolment[]>((ids) =>
      Promise.all(
        ids.map((id) => {
          const where: Where = { and: [{ user: { equals: id } }, { status: { equals: 'ACTIVE' } }] }
          return findUnguarded(scope, 'enrolments', where, { sort: ['-startedAt', '-id'] })
        }),
      ),
    ),
    plan,
    /** By the enrolment's ID: what coaches have adjusted in it, and what they have taken back (see `changesNow`). */
    adjustments: new DataLoader<string, Adjustment[]>(
      async (ids) => {
        const found = await findUnguarded(scope, 'adjustments', { enrolment: { in: [...ids] } })
        return ids.map((id) => found.filter(({ enrolment }) => idOf(enrolment) === id))
      },
      { maxBatchSize: MOST_VALUES },
    ),
    /** By the enrolment's ID. */
    training,
    standing: remembered(
      ({ id }) => id,
      async (enrolment: Enrolment): Promise<Standing> => {
        const [pinned, { done, deleted, completions }] = await Promise.all([
          plan.load(pinOf(enrolment)),
          training.load(enrolment.id),
        ])
        return standingOf(pinned?.milestones ?? [], enrolment.pinnedRevision, done, completions, deleted)
      },
    ),
    /** By program. Makes three calls for any number of programs. */
    pinnedRevisions: new DataLoader<string, PinnedRevisions>((ids) => pinnedRevisions(scope, ids), {
      maxBatchSize: MOST_VALUES,
    }),
    /** By user, and only for the caller. Loaded only for what the published programs do not show. */
    ownCatalogue: new DataLoader<string, OwnCatalogue>((ids) => Promise.all(ids.map((id) => ownCatalogue(scope, id)))),
  }
}

async function pinnedRevisions(scope: ReadScope, programIds: readonly string[]): Promise<PinnedRevisions[]> {
  const { payload, req } = scope
  const programs = await findUnguarded(scope, 'programs', { id: { in: [...programIds] } })
  // The pinned revision numbers of all programs together. That is more than each program has, but one call.
  const { values } = await payload.db.findDistinct({
    collection: 'enrolments',
    field: 'pinnedRevision',
    where: { program: { in: [...programIds] } },
    req,
  })
  const pinned = values.map(({ pinnedRevision }) => Number(pinnedRevision))
  const plans = await readPlans(
    scope,
    programs.flatMap(({ id, revision }) => [revision, ...pinned].map((each) => ({ program: id, revision: each }))),
  )
  return programIds.map((id) => {
    const newest = programs.find((program) => program.id === id)?.revision
    const planAt = (revision: number | undefined) => plans.get(planKey({ program: id, revision: Number(revision) }))
    const isCurrent = (revision: number) =>
      sameStructure(planAt(revision)?.milestones ?? [], planAt(newest)?.milestones ?? [])
    const own = pinned.filter(planAt)
    return { current: own.filter(isCurrent), outdated: own.filter((revision) => !isCurrent(revision)) }
  })
}
