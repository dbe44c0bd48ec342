import { catalogue } from '../catalogue.ts'
import type { TestServer } from '../testServer.ts'
import { countedServer } from './countedServer.ts'

/** A catalogue in which every list has `size` entries, and the coach who works with it. IDs are public ones. */
export type Stage = Awaited<ReturnType<typeof buildStage>>

export async function buildStage(server: TestServer, size: number) {
  const counted = countedServer(server)
  const coach = await server.register({ username: 'coach.one', role: 'COACH' })
  const make = catalogue(server, coach)
  const exercises = await each(size, () => make.exercise({ secondaryMuscles: ['TRICEPS'], aliases: ['Other'] }))
  const instead = exercises.slice(0, 5)
  const large = await make.workout(exercises, {}, instead)
  const workouts = [large, ...(await each(size - 1, () => make.workout(exercises.slice(0, 1), {}, instead)))]
  const milestones = [
    await make.milestone(workouts),
    ...(await each(size - 1, () => make.milestone(workouts.slice(1, 2)))),
  ]
  const program = await make.program(milestones, { title: 'Large', slug: 'large', isPublished: true })
  await each(size - 1, () => make.program(milestones.slice(0, 2), { isPublished: true }))
  return { server: counted, size, coach, make, exercises, workouts, milestones, program }
}

/** Runs one after the other, because the counts of calls must not mix. SQLite writes one at a time anyway. */
export async function each<Value>(count: number, make: (index: number) => Promise<Value>): Promise<Value[]> {
  const made: Value[] = []
  for (let index = 0; index < count; index += 1) made.push(await make(index))
  return made
}
