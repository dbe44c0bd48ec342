import type { PayloadRequest } from 'payload'
import { bestEstimates, estimateIn, type LiftedSet, loadIn } from '../../actions/workouts/progress/bestEstimates.ts'
import { keptDay } from '../../kernel/localDay.ts'
import { isDatabaseId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import type { LoggedLoad } from '../../kernel/setValues.ts'
import type { PerformedSet, ProductUser } from '../../payload-types.ts'

/** Skips the access rules of collections: use it only for an athlete whom the caller may see. */
const ofVisible = (req: PayloadRequest) => ({ depth: 0, pagination: false, overrideAccess: true, req }) as const

/** The personal records of an athlete, latest achieved first, with the sets that prove them. */
export async function recordsOf(req: PayloadRequest, { id: user, timeZone, preferredUnit: unit }: ProductUser) {
  const { docs } = await req.payload.find({
    collection: 'personalRecords',
    where: { user: { equals: user } },
    sort: '-achievedAt',
    ...ofVisible(req),
  })
  const among = (ids: string[]) => ({ where: { id: { in: [...new Set(ids)] } }, ...ofVisible(req) })
  const [exercises, sets] = await Promise.all([
    req.payload.find({
      collection: 'exercises',
      ...among(docs.map(({ exercise }) => idOf(exercise))),
      select: { name: true },
    }),
    req.payload.find({ collection: 'performedSets', ...among(docs.map(({ set }) => idOf(set))) }),
  ])
  const names = new Map(exercises.docs.map(({ id, name }) => [id, name]))
  const proofs = new Map(sets.docs.map((set) => [set.id, set]))
  return docs.map(({ id, exercise, kind, achievedAt, set, score }) => {
    const { performedOn, reps, load, durationSeconds, distanceMeters } = proofs.get(idOf(set)) ?? {}
    const lifted = loadOf({ load })
    const estimated = kind === 'BEST_ESTIMATED_ONE_REP_MAX' && lifted && reps ? estimateIn(unit, lifted, reps) : null
    return {
      id,
      exerciseId: idOf(exercise),
      exercise: names.get(idOf(exercise)),
      kind,
      score,
      estimated,
      achievedOn: keptDay(performedOn, achievedAt, timeZone),
      proof: { reps, durationSeconds, distanceMeters, load: lifted && loadIn(unit, lifted) },
    }
  })
}

/** Enough for some years of an exercise that is done three times a week. */
const LATEST_SETS = 5_000

/** The estimated one-repetition maximum of an exercise, by day. Null if `exercise` is not an exercise's ID. */
export async function estimatesOf(req: PayloadRequest, { id, timeZone, preferredUnit }: ProductUser, exercise: string) {
  // An ID in the format of the other database has another length, and this database would not accept it as an ID.
  if (!isDatabaseId(exercise) || exercise.length !== id.length) return null
  const { docs } = await req.payload.find({
    collection: 'performedSets',
    where: {
      and: [{ user: { equals: id } }, { exercise: { equals: exercise } }, { removedAt: { exists: false } }],
    },
    select: { performedAt: true, performedOn: true, type: true, reps: true, load: true },
    sort: '-doneKey',
    ...ofVisible(req),
    limit: LATEST_SETS,
  })
  const sets = docs.map((set) => ({ ...set, reps: set.reps ?? null, load: loadOf(set) }) as LiftedSet)
  return { days: bestEstimates(sets.reverse(), preferredUnit, timeZone) }
}

function loadOf({ load }: Pick<PerformedSet, 'load'>): LoggedLoad | null {
  const { thousandths, unit } = load ?? {}
  return typeof thousandths === 'number' && unit ? { thousandths, unit } : null
}
