import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { kg, training } from '../src/testing/training.ts'

const FOLDER = 'bench/workloads'
const SEED: string = '../bench/seed'
const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'))

describe('the benchmark', () => {
  it.each(readdirSync(FOLDER).filter((file) => file.endsWith('.graphql')))('asks what the schema has: %s', (file) => {
    const document = parse(readFileSync(path.join(FOLDER, file), 'utf8'))
    expect(validate(schema, document)).toEqual([])
  })
})

describe('the database of the benchmark', () => {
  let server: TestServer
  let catalogue: { exercises: { id: string }[]; workout: { id: string } }

  /** Nobody waits for a seed, so a busy machine may take its time for it. */
  const patient = () => ({ ...server.waymark, doorway: server.waymark.doorway.patient() })

  beforeAll(async () => {
    server = await startTestServer()
    vi.stubEnv('JWT_SECRET', server.jwtSecret)
    const { seedCatalogue } = await import(`${SEED}/catalogue.mjs`)
    catalogue = await seedCatalogue(patient(), 1)
  }, 60_000)

  afterAll(async () => {
    vi.unstubAllEnvs()
    await server.stop()
  })

  // The hooks refuse what a coach may not save, so this fails when a rule comes that the benchmark does not know.
  it('is one that a coach could have made', () => {
    expect(catalogue.exercises).toHaveLength(20)
  })

  it('holds of a past, which is written past all rules, every field that training writes', async () => {
    const { seedAthlete } = await import(`${SEED}/athletes.mjs`)
    const { id: seeded } = await seedAthlete(patient(), catalogue, { username: 'seeded', sessions: 2 })
    const person = await server.register({ username: 'trained' })
    const athlete = training(server, person)
    const { id } = await athlete.start({ workoutId: `workout_${catalogue.workout.id}` })
    await athlete.log(id, `exercise_${catalogue.exercises[0]?.id}`, { reps: 5, load: kg('80') })
    await athlete.complete(id)

    const fieldsOf = async (collection: CollectionSlug, user: string) => {
      const { docs } = await server.waymark.payload.find({ collection, where: { user: { equals: user } }, depth: 0 })
      const given = (document: object) => Object.entries(document).filter(([, value]) => value !== null)
      return docs.map((document) => given(document).map(([field]) => field))
    }
    for (const collection of ['workoutSessions', 'performedSets', 'personalRecords'] as const) {
      const trained = (await fieldsOf(collection, person.user.id)).flat()
      expect(trained).not.toEqual([])
      expect(await fieldsOf(collection, seeded)).not.toEqual([])
      for (const fields of await fieldsOf(collection, seeded)) expect(fields).toEqual(expect.arrayContaining(trained))
    }
  })
})
