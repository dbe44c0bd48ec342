import { exerciseModel } from './exercises.ts'
import { milestoneModel } from './milestones.ts'
import { programModel } from './programs.ts'
import { canonical, type NewRow, Refused, refuseIf, type State, type Why } from './state.ts'
import { workoutModel } from './workouts.ts'

const MODEL = { ...programModel, ...milestoneModel, ...workoutModel, ...exerciseModel }

export type Kind = keyof typeof MODEL
export type InputOf<K extends Kind> = Parameters<(typeof MODEL)[K]>[1]

/** One mutation of one coach. */
export interface Command {
  kind: Kind
  input: object
  /** The coach's own ID. */
  by: string
}

/** What was answered, or is predicted: a thing as far as the answer tells it, or why not. */
export type Answer = { thing: Record<string, unknown> } | { refused: Why[] }

type Predict = (state: State, input: object, by: string, id: string, newRow: NewRow) => Record<string, unknown>

/**
 * What the mutation answers in this state, and the state that it leaves behind. IDs that only the database can make are
 * taken from what was really answered; one that is in use already is no new one.
 */
export function predict(before: State, { kind, input, by }: Command, answer: Answer): { state: State; answer: Answer } {
  const state = structuredClone(before)
  const known = canonical(before)
  const really = 'thing' in answer ? answer.thing : {}
  const fresh = (id: unknown) => {
    refuseIf(typeof id !== 'string' || known.includes(`"${id}"`), 'NOT_A_NEW_ID', String(id))
    return id as string
  }
  const rows = (really.workouts ?? really.exercises ?? []) as [string, string][]
  try {
    const id = kind.startsWith('create') && 'thing' in answer ? fresh(really.id) : 'none'
    const thing = (MODEL[kind] as unknown as Predict)(state, input, by, id, (index) => fresh(rows[index]?.[0]))
    return { state, answer: { thing } }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { state: before, answer: { refused: error.why } }
  }
}

/** Whether what was answered is what was predicted, in everything that the answer tells. `gone` may be left out of lists. */
export function agrees(answer: Answer, predicted: Answer, gone: ReadonlySet<string>): boolean {
  if ('refused' in answer) {
    return 'refused' in predicted && canonical(sorted(answer.refused)) === canonical(sorted(predicted.refused))
  }
  if (!('thing' in predicted)) return false
  const { thing } = predicted
  return Object.entries(answer.thing).every(([name, value]) => {
    const expected = thing[name]
    // The milestones of an answer are read after the commit, when another request may have deleted one of them.
    const there = (list: unknown) => (name === 'milestones' ? (list as string[]).filter((id) => !gone.has(id)) : list)
    return !(name in thing) || canonical(there(value)) === canonical(there(expected))
  })
}

const sorted = (refused: Why[]) => [...refused].sort((one, other) => (String(one.field) < String(other.field) ? -1 : 1))
