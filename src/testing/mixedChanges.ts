import { ListEdge } from '../actions/programs/order.ts'
import {
  AddMilestoneToProgramDocument,
  MoveProgramMilestoneDocument,
  PublishProgramDocument,
  RemoveMilestoneFromProgramDocument,
  ReorderProgramMilestonesDocument,
  SetMilestoneWorkoutsDocument,
  UnpublishProgramDocument,
  UpdateMilestoneDocument,
  UpdateProgramDocument,
} from './generated/operations.ts'
import type { Mutate } from './mutate.ts'

/** One program under contention. It always holds `kept`; the milestones of `coming` are added and removed. */
export interface Contended {
  programId: string
  kept: string[]
  coming: string[]
  workoutId: string
}

/** The state that a client has seen when it sends a change. */
export interface Seen {
  revision: number
  milestoneIds: string[]
  /** The revision of a kept milestone. */
  milestoneRevision: number
}

/**
 * The answer that a client got. `revision` is the program's; it is null for a refusal and for an edit of a milestone.
 */
export interface Claim {
  kind: Kind
  codes: string[]
  revision: number | null
  /** The milestone that was added, removed, moved or edited. */
  milestoneId?: string
  title?: string
  /** The change was accepted, but the program was in that state already. */
  alreadySo?: boolean
}

export type Kind = keyof typeof ALLOWED

/** The refusals that each change may get here. A relative change that is possible is never refused. */
export const ALLOWED = {
  add: [],
  moveKept: [],
  remove: ['NOT_FOUND'],
  move: ['NOT_FOUND'],
  reorder: ['STALE_REVISION', 'MILESTONE_SET_MISMATCH'],
  rename: ['STALE_REVISION'],
  publish: ['STALE_REVISION'],
  unpublish: ['STALE_REVISION'],
  renameMilestone: ['STALE_REVISION'],
  setWorkouts: ['STALE_REVISION'],
} as const satisfies Record<string, string[]>

export const KINDS = Object.keys(ALLOWED) as Kind[]

/** Sends one change. `number` decides its texts and its choices. */
export async function sendChange(
  mutate: Mutate,
  { programId, kept, coming, workoutId }: Contended,
  kind: Kind,
  number: number,
  seen: Seen,
): Promise<Claim> {
  const pick = (list: string[]) => list[number % list.length] as string
  const anchor = pick(kept)
  const places = [{ edge: ListEdge.FIRST }, { edge: ListEdge.LAST }, { before: anchor }, { after: anchor }] as const
  const place = places[number % places.length] as (typeof places)[number]
  const atRevision = { programId, expectedRevision: seen.revision }
  const atMilestone = { milestoneId: anchor, expectedRevision: seen.milestoneRevision }
  const told = (
    answer: { program: { revision: number } | null; userErrors: { code: string }[] },
    more: Partial<Claim> = {},
  ) => ({
    kind,
    codes: answer.userErrors.map(({ code }) => code),
    revision: answer.program?.revision ?? null,
    ...more,
  })
  const edited = (answer: { userErrors: { code: string }[] }) =>
    told({ ...answer, program: null }, { milestoneId: anchor })
  const title = `Title ${number}`
  switch (kind) {
    case 'add': {
      const milestoneId = pick(coming)
      const answer = await mutate(AddMilestoneToProgramDocument, { programId, milestoneId, place })
      return told(answer, { milestoneId, alreadySo: answer.alreadyPresent })
    }
    case 'remove': {
      const milestoneId = pick(coming)
      return told(await mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId }), { milestoneId })
    }
    case 'move':
    case 'moveKept': {
      const milestoneId = pick(kind === 'move' ? coming : kept)
      const away = 'edge' in place || milestoneId !== anchor ? place : { edge: ListEdge.FIRST }
      const answer = await mutate(MoveProgramMilestoneDocument, { programId, milestoneId, place: away })
      return told(answer, { milestoneId })
    }
    case 'reorder': {
      const by = number % seen.milestoneIds.length
      const milestoneIds = [...seen.milestoneIds.slice(by), ...seen.milestoneIds.slice(0, by)]
      return told(await mutate(ReorderProgramMilestonesDocument, { ...atRevision, milestoneIds }))
    }
    case 'rename':
      return told(await mutate(UpdateProgramDocument, { ...atRevision, title }), { title })
    case 'publish':
      return told(await mutate(PublishProgramDocument, atRevision))
    case 'unpublish':
      return told(await mutate(UnpublishProgramDocument, atRevision))
    case 'renameMilestone':
      return edited(await mutate(UpdateMilestoneDocument, { ...atMilestone, title }))
    case 'setWorkouts':
      // Each edit makes a new slot, so an accepted edit always changes something.
      return edited(await mutate(SetMilestoneWorkoutsDocument, { ...atMilestone, workouts: [{ workoutId }] }))
  }
}
