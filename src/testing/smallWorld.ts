import { catalogue } from './catalogue.ts'
import { coached } from './coached.ts'
import type { TestServer } from './testServer.ts'
import { training } from './training.ts'

/**
 * Creates a document of each kind and returns their IDs for `anyQuery`: two programs, a draft, a coach, and an athlete
 * who has trained once.
 */
export async function smallWorld(server: TestServer) {
  const coach = await server.register({ username: 'coach.one', role: 'COACH' })
  const athlete = await server.register({ username: 'athlete.one' })
  const make = catalogue(server, coach)
  const tree = await make.publishedTree({ title: 'First', slug: 'first' })
  await make.publishedTree({ title: 'Second', slug: 'second' })
  const draft = await make.program([tree.milestone], { title: 'Draft', slug: 'draft' })
  await coached(server, coach, athlete)
  const train = training(server, athlete)
  const enrolment = await train.enrol(tree.program)
  const session = await train.start({ workoutId: tree.workout })
  await train.log(session.id, tree.exercise, { reps: 5, load: { value: '102.5', unit: 'KG' } })
  await train.complete(session.id, { rating: 4 })
  const ids: Record<string, string> = { ...tree, draft, enrolment: enrolment.id, session: session.id }
  ids.user = `user_${athlete.user.id}`
  return { coach, athlete, ids }
}
