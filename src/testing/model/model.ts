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

/**
 * An answer of the service or of the model: the document with the fields that the answer contains, or the reasons of a
 * refusal.
 */
export type Answer = { thing: Record<string, unknown> } | { refused: Why[] }

type Predict = (state: State, input: object, by: string, id: string, newRow: NewRow) => Record<string, unknown>

/**
 * The answer of the mutation in this state, and the state after it. IDs that only the database can make are taken from
 * the real answer. An ID that is already in use does not count as new.
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
    const foretell = MODEL[kind] as Predict // whoever makes a command gives it the input of its kind
    const thing = foretell(state, input, by, id, (index) => fresh(rows[index]?.[0]))
    return { state, answer: { thing } }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { state: before, answer: { refused: error.why } }
  }
}

/** Whether the answer equals the predicted one in every field that it contains. Lists may lack the IDs in `gone`. */
export function agrees(answer: Answer, predicted: Answer, gone: ReadonlySet<string>): boolean {
  if ('refused' in answer) {
    return 'refused' in predicted && canonical(sorted(answer.refused)) === canonical(sorted(predicted.refused))
  }
  if (!('thing' in predicted)) return false
  const { thing } = predicted
  return Object.entries(answer.thing).every(([name, value]) => {
    const expected = thing[name]
    // The milestones of an answer are read after the commit. Another request may have deleted one of them by then.
    const there = (list: unknown) => (name === 'milestones' ? (list as string[]).filter((id) => !gone.has(id)) : list)
    return !(name in thing) || canonical(there(value)) === canonical(there(expected))
  })
}

const sorted = (refused: Why[]) => [...refused].sort((one, other) => (String(one.field) < String(other.field) ? -1 : 1))
