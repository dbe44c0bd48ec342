import type { TrainingState } from './trainingState.ts'

/** What the sums are computed from. */
export interface Recountable {
  timeZone: string
  sessions: Pick<TrainingState['sessions'][number], 'clientId' | 'status' | 'completedAt' | 'removedAt'>[]
  sets: TrainedSet[]
}

/**
 * Computes everything that the service derives from sessions and sets again, in the slowest way: each sum is an exact
 * fraction, and each week is counted day by day. Shares no code with what it checks.
 */
export function recount({ sessions, sets, timeZone }: Recountable) {
  const deleted = sessions.filter(({ removedAt }) => removedAt !== null).map(({ clientId }) => clientId)
  const alive = sets.filter(({ removedAt, session }) => removedAt === null && !deleted.includes(session))
  const completed = sessions.filter(({ status, removedAt }) => status === 'COMPLETED' && removedAt === null)
  const inCompleted = alive.filter(({ session }) => completed.some(({ clientId }) => clientId === session))
  const moments = completed.map(({ completedAt }) => String(completedAt)).sort()
  return {
    records: recordsOf(alive),
    sessions: sessions.map(({ clientId }) => {
      const own = alive.filter(({ session }) => session === clientId)
      return { clientId, setCount: own.length, kg: sumIn(own, 'KG'), lb: sumIn(own, 'LB') }
    }),
    progress: {
      workoutsCompleted: completed.length,
      setsPerformed: inCompleted.length,
      totalVolumeKg: kilograms(sumIn(inCompleted, 'KG'), sumIn(inCompleted, 'LB')),
      volumeKgThousandths: sumIn(inCompleted, 'KG'),
      volumeLbThousandths: sumIn(inCompleted, 'LB'),
      ...streaks(moments, timeZone),
      lastWorkoutAt: moments.at(-1) ?? null,
      lastWorkoutOn:
        moments
          .map((moment) => dayIn(moment, timeZone))
          .sort()
          .at(-1) ?? null,
    },
  }
}

type TrainedSet = Pick<
  TrainingState['sets'][number],
  | 'clientId'
  | 'session'
  | 'exercise'
  | 'type'
  | 'reps'
  | 'load'
  | 'durationSeconds'
  | 'distanceMeters'
  | 'performedAt'
  | 'sequence'
  | 'removedAt'
>

function sumIn(sets: TrainedSet[], unit: 'KG' | 'LB'): number {
  let sum = 0
  for (const { type, load, reps } of sets) {
    if (type !== 'WARMUP' && load?.unit === unit) sum += load.thousandths * (reps ?? 0)
  }
  return sum
}

/** The sum in kilograms, rounded half to even to thousandths. Takes thousandths of each unit. */
function kilograms(kg: number, lb: number): number {
  const numerator = BigInt(kg) * 100_000_000n + BigInt(lb) * 45_359_237n
  const [whole, rest] = [numerator / 100_000_000n, numerator % 100_000_000n]
  const up = rest > 50_000_000n || (rest === 50_000_000n && whole % 2n === 1n)
  return Number(whole + (up ? 1n : 0n)) / 1000
}

/** None is the lowest sequence. */
const whenDone = ({ performedAt, sequence, clientId }: TrainedSet) =>
  `${performedAt} ${String((sequence ?? -1) + 1).padStart(10, '0')} ${clientId}`

/** For each kind of record the set with the greatest fraction, and of equal sets the one that was done first. */
function recordsOf(sets: TrainedSet[]) {
  const kilos = ({ load }: TrainedSet) =>
    load ? BigInt(load.thousandths) * (load.unit === 'KG' ? 100_000_000n : 45_359_237n) : 0n
  const respects: Record<string, (set: TrainedSet) => bigint> = {
    HEAVIEST_LOAD: (set) => (set.reps ? kilos(set) : 0n),
    BEST_ESTIMATED_ONE_REP_MAX: (set) => {
      const reps = BigInt(set.reps ?? 0)
      return reps === 1n ? kilos(set) * 30n : reps >= 2n && reps <= 12n ? kilos(set) * (30n + reps) : 0n
    },
    MOST_REPS: ({ reps }) => BigInt(reps ?? 0),
    LONGEST_DURATION: ({ durationSeconds }) => BigInt(durationSeconds ?? 0),
    LONGEST_DISTANCE: ({ distanceMeters }) => BigInt(Math.round((distanceMeters ?? 0) * 1000)),
  }
  const found: { exercise: string; kind: string; setClientId: string; achievedAt: string; hasBeaten: boolean }[] = []
  for (const exercise of new Set(sets.map((set) => set.exercise))) {
    for (const [kind, worth] of Object.entries(respects)) {
      const worthy = sets.filter((set) => set.exercise === exercise && set.type !== 'WARMUP' && worth(set) > 0n)
      const [first] = worthy.toSorted((one, other) => (whenDone(one) < whenDone(other) ? -1 : 1))
      const [best] = worthy.sort((one, other) => {
        if (worth(one) !== worth(other)) return worth(one) > worth(other) ? -1 : 1
        return whenDone(one) < whenDone(other) ? -1 : 1
      })
      if (!best) continue
      const hasBeaten = best.session !== first?.session
      found.push({ exercise, kind, setClientId: best.clientId, achievedAt: best.performedAt, hasBeaten })
    }
  }
  return found.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
}

function streaks(moments: string[], timeZone: string) {
  const mondays = [...new Set(moments.map((moment) => mondayOf(moment, timeZone)))].sort()
  let [current, longest] = [0, 0]
  mondays.forEach((monday, index) => {
    const weekBefore = new Date(Date.parse(`${monday}T12:00:00Z`) - 7 * 86_400_000).toISOString().slice(0, 10)
    current = index > 0 && mondays[index - 1] === weekBefore ? current + 1 : 1
    longest = Math.max(longest, current)
  })
  return { currentStreakWeeks: current, longestStreakWeeks: longest }
}

/** The local date of that week's Monday, found day by day. */
function mondayOf(moment: string, timeZone: string): string {
  const day = new Date(`${dayIn(moment, timeZone)}T12:00:00Z`)
  while (day.getUTCDay() !== 1) day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}

function dayIn(moment: string, timeZone: string): string {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return local.format(new Date(moment))
}

/** What the service has derived, in the form of `recount`. */
export function derived({ records, sessions, progress }: TrainingState) {
  return {
    records: records
      .map(({ exercise, kind, setClientId, achievedAt, hasBeaten }) => ({
        ...{ exercise, kind: String(kind), setClientId, achievedAt, hasBeaten },
      }))
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    sessions: sessions.map(({ clientId, setCount, volumeKgThousandths: kg, volumeLbThousandths: lb }) => ({
      clientId,
      setCount,
      kg,
      lb,
    })),
    progress,
  }
}

/** The tally of each session, counted from its sets. */
export function recountTallies({ sessions, sets }: Pick<TrainingState, 'sessions' | 'sets'>) {
  const gone = sessions.filter(({ removedAt }) => removedAt !== null).map(({ clientId }) => clientId)
  return sessions.map(({ clientId }) => {
    const own = sets.filter(({ session, removedAt }) => session === clientId && removedAt === null)
    const alive = gone.includes(clientId) ? [] : own
    const work = alive.filter(({ type }) => type !== 'WARMUP')
    const estimated: Record<string, number> = {}
    for (const { exercise, load, reps } of work) {
      if (!load || load.thousandths <= 0 || !reps || reps > 12) continue
      estimated[exercise] = (estimated[exercise] ?? 0) + 1
    }
    const pain = alive.flatMap((set) => (set.hasPain || set.notes === 'sharp pain' ? [set.clientId] : [])).sort()
    return {
      clientId,
      tally: { work: work.length, hard: work.filter(({ rpe }) => Number(rpe) >= 9.5).length, pain, estimated },
    }
  })
}

export function talliesIn({ sessions }: Pick<TrainingState, 'sessions'>) {
  return sessions.map(({ clientId, tally }) => ({ clientId, tally }))
}
