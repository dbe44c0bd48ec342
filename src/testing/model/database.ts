import type { Payload } from 'payload'
import type { SnapshotMilestone } from '../../actions/programs/revise.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Milestone, Program, ProgramRevision, Workout, WorkoutRevision } from '../../payload-types.ts'
import type { Revision, State } from './state.ts'

/** The documents of the database with names that begin with `prefix`, in the form of the model. */
export async function readState(payload: Payload, prefix: string): Promise<State> {
  const all = { pagination: false, depth: 0 } as const
  const titled = { ...all, where: { title: { like: prefix } } } as const
  const [programs, milestones, workouts, exercises] = await Promise.all([
    payload.find({ ...titled, collection: 'programs' }),
    payload.find({ ...titled, collection: 'milestones' }),
    payload.find({ ...titled, collection: 'workouts' }),
    payload.find({ ...all, collection: 'exercises', where: { name: { like: prefix } } }),
  ])
  const ids = programs.docs.map(({ id }) => id)
  const { docs } = await payload.find({
    ...all,
    collection: 'programRevisions',
    where: { program: { in: ids } },
    sort: 'revision',
  })
  const revisions = await payload.find({ ...titled, collection: 'workoutRevisions' })
  const historyOf = (id: string) => docs.filter(({ program }) => program === id)
  return {
    programs: keyed('program', programs.docs, (program) => programOf(program, historyOf(program.id))),
    milestones: keyed('milestone', milestones.docs, milestoneOf),
    workouts: keyed('workout', workouts.docs, workoutOf),
    exercises: keyed('exercise', exercises.docs, ({ name, aliases, slug, description, isArchived }) => ({
      name,
      aliases: aliases ?? [],
      slug,
      description: description || null,
      isArchived: Boolean(isArchived),
    })),
    asked: askedBy(revisions.docs),
  }
}

function askedBy(revisions: WorkoutRevision[]): State['asked'] {
  const asked: State['asked'] = {}
  for (const { workoutId, exerciseIds } of revisions) {
    const id = encodeId('workout', workoutId)
    const named = (exerciseIds ?? '').split(' ').filter(Boolean)
    const exercises = named.map((exercise) => encodeId('exercise', exercise))
    asked[id] = [...new Set([...(asked[id] ?? []), ...exercises])].sort()
  }
  return asked
}

function programOf(program: Program, history: ProgramRevision[]) {
  const { title, slug, description, level, isPublished, milestones, revision } = program
  const numbers = history.map((each) => each.revision).join()
  if (numbers !== history.map((_, index) => index + 1).join() || history.length !== revision) {
    throw new Error(`${title} is at revision ${revision}, its history is ${numbers}.`)
  }
  return {
    title,
    slug,
    description: description || null,
    level: level ?? null,
    isPublished,
    milestones: (milestones ?? []).map(({ milestone }) => encodeId('milestone', idOf(milestone) as string)),
    history: history.map(revisionOf),
  }
}

function revisionOf({ change, createdBy, title, milestones }: ProgramRevision): Revision {
  return {
    change,
    by: idOf(createdBy) ?? '',
    title,
    milestones: (milestones as SnapshotMilestone[]).map((each) => ({
      id: encodeId('milestone', each.id),
      title: each.title,
      slots: each.slots.map((slot) => ({
        id: encodeId('slot', slot.id),
        workoutId: encodeId('workout', slot.workoutId),
        workoutTitle: slot.workoutTitle,
        workoutRevision: slot.workoutRevision,
      })),
    })),
  }
}

function milestoneOf({ title, description, revision, workouts }: Milestone) {
  return {
    title,
    description: description || null,
    revision,
    slots: (workouts ?? []).map(({ id, workout }) => ({
      id: encodeId('slot', String(id)),
      workoutId: encodeId('workout', idOf(workout) as string),
    })),
  }
}

function workoutOf({ title, description, estimatedMinutes, revision, wasHeld, exercises }: Workout) {
  return {
    title,
    description: description || null,
    estimatedMinutes: estimatedMinutes ?? null,
    revision,
    wasHeld: Boolean(wasHeld),
    rows: (exercises ?? []).map(({ id, exercise, sets }) => ({
      id: encodeId('workoutExercise', String(id)),
      exerciseId: encodeId('exercise', idOf(exercise) as string),
      repsMin: sets?.[0]?.repsMin ?? null,
    })),
  }
}

type Type = 'program' | 'milestone' | 'workout' | 'exercise'

function keyed<Document extends { id: string }, Thing>(
  type: Type,
  documents: Document[],
  toThing: (document: Document) => Thing,
) {
  return Object.fromEntries(documents.map((document) => [encodeId(type, document.id), toThing(document)]))
}
