import type {
  AddMilestoneToProgramInput,
  CreateProgramInput,
  DeleteProgramInput,
  MilestonePlace,
  MoveProgramMilestoneInput,
  PublishProgramInput,
  RemoveMilestoneFromProgramInput,
  ReorderProgramMilestonesInput,
  UpdateProgramInput,
} from '../generated/operations.ts'
import { slugOf } from './exercises.ts'
import {
  badTitle,
  found,
  given,
  type Program,
  Refused,
  refuseAbsent,
  refuseAny,
  refuseIf,
  refuseStale,
  type State,
  same,
} from './state.ts'

const programView = (id: string, { history, ...program }: Program) => ({
  ...program,
  id,
  revision: history.length,
  publishedAt: program.isPublished,
  milestoneCount: program.milestones.length,
})

/** Adds the next revision of a program, with the program as it is in `state`. */
export function revise(state: State, id: string, change: string, by: string): void {
  const program = state.programs[id] as Program
  const milestones = program.milestones.map((milestoneId) => {
    const { title, slots } = found(state.milestones, milestoneId, 'never')
    const remembered = slots.map((slot) => {
      const workout = found(state.workouts, slot.workoutId, 'never')
      state.workouts[slot.workoutId] = { ...workout, wasHeld: true }
      const { title: workoutTitle, revision: workoutRevision } = workout
      return { ...slot, workoutTitle, workoutRevision }
    })
    return { id: milestoneId, title, slots: remembered }
  })
  refuseIf(program.isPublished && milestones.every(({ slots }) => slots.length === 0), 'NOT_PUBLISHABLE', null)
  program.history.push({ change, by, title: program.title, milestones })
}

/** Changes a program. A change without effect makes no revision. */
function change(state: State, id: string, kind: string, by: string, changes: Partial<Program>) {
  const before = state.programs[id] as Program
  const after = { ...before, ...changes }
  if (!same(before, after)) {
    state.programs[id] = after
    revise(state, id, kind, by)
  }
  return programView(id, state.programs[id] as Program)
}

const isTaken = ({ programs }: State, slug: string) => Object.values(programs).some((program) => program.slug === slug)

const badSlug = (slug: string | null | undefined) => slug != null && !/^[a-z0-9-]+$/.test(slug)

export const programModel = {
  createProgram(state: State, input: CreateProgramInput, by: string, id: string) {
    refuseAny([
      ...(badTitle(input.title) ? [{ code: 'INVALID', field: 'input.title' }] : []),
      ...(badSlug(input.slug) ? [{ code: 'INVALID', field: 'input.slug' }] : []),
    ])
    const slug = input.slug ?? slugOf(input.title)
    refuseIf(isTaken(state, slug), 'TAKEN', 'input.slug')
    const milestones = input.milestoneIds ?? []
    const field = (index: number) => `input.milestoneIds.${index}`
    refuseAny(
      milestones.flatMap((each, index) =>
        milestones.indexOf(each) < index ? [{ code: 'INVALID', field: field(index) }] : [],
      ),
    )
    refuseAbsent(state.milestones, milestones, field)
    const { title, description = null, level = null } = input
    state.programs[id] = { title, slug, description, level, isPublished: false, milestones, history: [] }
    revise(state, id, 'CREATED', by)
    return programView(id, state.programs[id])
  },

  updateProgram(state: State, input: UpdateProgramInput, by: string) {
    refuseAny([
      ...(badTitle(input.title) ? [{ code: 'INVALID', field: 'input.title' }] : []),
      ...(badSlug(input.slug) || input.slug === null ? [{ code: 'INVALID', field: 'input.slug' }] : []),
    ])
    const program = found(state.programs, input.programId, 'input.programId')
    refuseStale(program.history.length, input.expectedRevision)
    const slug = input.slug ?? program.slug
    refuseIf(slug !== program.slug && isTaken(state, slug), 'TAKEN', 'input.slug')
    return change(state, input.programId, 'EDITED', by, {
      title: input.title ?? program.title,
      slug,
      description: given(input.description, program.description),
      level: given<string | null>(input.level, program.level),
    })
  },

  publishProgram(state: State, { programId, expectedRevision }: PublishProgramInput, by: string) {
    refuseStale(found(state.programs, programId, 'input.programId').history.length, expectedRevision)
    return change(state, programId, 'PUBLISHED', by, { isPublished: true })
  },

  unpublishProgram(state: State, { programId, expectedRevision }: PublishProgramInput, by: string) {
    refuseStale(found(state.programs, programId, 'input.programId').history.length, expectedRevision)
    return change(state, programId, 'UNPUBLISHED', by, { isPublished: false })
  },

  deleteProgram(state: State, { programId, expectedRevision }: DeleteProgramInput) {
    refuseStale(found(state.programs, programId, 'input.programId').history.length, expectedRevision)
    delete state.programs[programId]
    return { deleted: programId }
  },

  addMilestoneToProgram(state: State, { programId, milestoneId, place }: AddMilestoneToProgramInput, by: string) {
    refuseBadPlace(place)
    const { milestones } = found(state.programs, programId, 'input.programId')
    found(state.milestones, milestoneId, 'input.milestoneId')
    const alreadyPresent = milestones.includes(milestoneId)
    const next = alreadyPresent ? milestones : placed(milestones, milestoneId, place)
    return { ...change(state, programId, 'MILESTONE_ADDED', by, { milestones: next }), alreadyPresent }
  },

  removeMilestoneFromProgram(state: State, { programId, milestoneId }: RemoveMilestoneFromProgramInput, by: string) {
    const { milestones } = found(state.programs, programId, 'input.programId')
    refuseIf(!milestones.includes(milestoneId), 'NOT_FOUND', 'input.milestoneId')
    const next = milestones.filter((id) => id !== milestoneId)
    return change(state, programId, 'MILESTONE_REMOVED', by, { milestones: next })
  },

  moveProgramMilestone(state: State, { programId, milestoneId, place }: MoveProgramMilestoneInput, by: string) {
    refuseBadPlace(place)
    const { milestones } = found(state.programs, programId, 'input.programId')
    refuseIf(!milestones.includes(milestoneId), 'NOT_FOUND', 'input.milestoneId')
    refuseIf([place.before, place.after].includes(milestoneId), 'INVALID', 'input.place')
    const others = milestones.filter((id) => id !== milestoneId)
    return change(state, programId, 'MILESTONE_MOVED', by, { milestones: placed(others, milestoneId, place) })
  },

  reorderProgramMilestones(state: State, input: ReorderProgramMilestonesInput, by: string) {
    const { milestones: own, history } = found(state.programs, input.programId, 'input.programId')
    refuseStale(history.length, input.expectedRevision)
    const ids = input.milestoneIds
    const missing = own.filter((id) => !ids.includes(id))
    const unexpected = [...new Set(ids.filter((id) => !own.includes(id)))]
    const duplicated = [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))]
    if (missing.length + unexpected.length + duplicated.length > 0) {
      const field = 'input.milestoneIds'
      throw new Refused({ code: 'MILESTONE_SET_MISMATCH', field, missing, unexpected, duplicated })
    }
    return change(state, input.programId, 'MILESTONES_REORDERED', by, { milestones: ids })
  },
}

type GivenPlace = MilestonePlace | null | undefined

function refuseBadPlace(place: GivenPlace): void {
  const said = place ? [place.edge, place.before, place.after].filter((each) => each != null) : ['LAST']
  refuseIf(said.length !== 1, 'INVALID', 'input.place')
}

function placed(list: string[], id: string, place: GivenPlace): string[] {
  if (place?.edge === 'FIRST') return [id, ...list]
  const neighbour = place?.before ?? place?.after
  if (neighbour == null) return [...list, id]
  refuseIf(!list.includes(neighbour), 'NOT_FOUND', place?.before == null ? 'input.place.after' : 'input.place.before')
  return list.flatMap((each) => (each !== neighbour ? [each] : place?.before == null ? [each, id] : [id, each]))
}
