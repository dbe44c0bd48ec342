import { member } from '../signIn.ts'
import type { TestServer } from '../testServer.ts'
import { coachAthletes } from './coachAthletes.ts'
import { coachEverything } from './coachEverything.ts'
import type { Run } from './countedServer.ts'
import { guardEverything } from './guardEverything.ts'
import { readEverything } from './readEverything.ts'
import { scheduleEverything } from './scheduleEverything.ts'
import { buildStage } from './stage.ts'
import { talkAbout } from './talkAbout.ts'
import { trainEverything } from './trainEverything.ts'

/**
 * Runs every published operation successfully, on an empty server, over lists of `size`. Returns the runs by the name
 * of the operation.
 */
export async function everyOperation(server: TestServer, size: number): Promise<ReadonlyMap<string, Run>> {
  const stage = await buildStage(server, size)
  const ada = await member(stage.server, 'ada')
  const signedIn = await server.signInAgain(ada)
  await coachEverything(stage)
  const trained = await trainEverything(stage, signedIn)
  await coachAthletes(stage, signedIn, trained)
  await talkAbout(stage, signedIn, trained)
  await scheduleEverything(stage, signedIn)
  await readEverything(stage, signedIn, trained)
  await guardEverything(stage, ada)
  return stage.server.runs
}

/**
 * A success has no `userErrors`. `options` are one scalar for the browser. `othersAffected` comes with the call that reads
 * the program, and `unusedWorkouts` with the change itself.
 */
const NO_LISTS = ['userErrors', 'options', 'othersAffected', 'unusedWorkouts']

/** The paths of all empty lists in an answer. No field below an empty list was resolved. */
export function emptyLists(answer: unknown, path: readonly string[] = []): string[] {
  if (typeof answer !== 'object' || answer === null || NO_LISTS.includes(path.at(-1) ?? '')) return []
  if (Array.isArray(answer) && answer.length === 0) return [path.join('.')]
  return Object.entries(answer).flatMap(([name, value]) => emptyLists(value, [...path, name]))
}
