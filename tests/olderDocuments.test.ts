import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSchema } from '../src/schema.ts'
import { isMongodb } from '../src/storage/whichAdapter.ts'
import { anyQuery } from '../src/testing/anyQuery.ts'
import { hard } from '../src/testing/hard.ts'
import { smallWorld } from '../src/testing/smallWorld.ts'
import { isMongo, startTestServer, type TestServer } from '../src/testing/testServer.ts'

/** The fields that a later version may have added: those that may be missing or that have a default. */
function younger(fields: FlattenedField[]): string[] {
  return fields.flatMap((field) => {
    if (!('name' in field) || ['createdAt', 'updatedAt', 'id'].includes(field.name)) return []
    // A unique field needs a migration, because a unique index treats a missing value as a value.
    if ('unique' in field && field.unique) return []
    const required = 'required' in field && field.required
    return required && field.defaultValue === undefined ? [] : [field.name]
  })
}

const onMongodb = isMongo ? describe : describe.skip
onMongodb('documents of an older version on MongoDB, which lack newer fields', () => {
  let server: TestServer
  let world: Awaited<ReturnType<typeof smallWorld>>
  const removed: string[] = []

  beforeAll(async () => {
    server = await startTestServer({ catalogueCacheMb: 0 })
    world = await smallWorld(server)
    const { db, collections } = server.waymark.payload
    if (!isMongodb(db)) throw new Error('not MongoDB')
    for (const [slug, { config }] of Object.entries(collections)) {
      // Sign-in is not what is asked here, and an account without its fields is nobody.
      if (slug === 'authSessions' || slug.startsWith('payload-')) continue
      for (const name of younger(config.flattenedFields)) {
        const { modifiedCount } =
          (await db.collections[slug]?.collection.updateMany(
            { [name]: { $exists: true } },
            { $unset: { [name]: 1 } },
          )) ?? {}
        if (modifiedCount) removed.push(`${slug}.${name}`)
      }
    }
  })
  afterAll(() => server.stop())

  it('read as if they had the defaults: nothing fails', async () => {
    expect(removed.length).toBeGreaterThan(20)
    const { data } = await server.graphql(
      '{ me { username progress { workoutsCompleted setsPerformed totalVolume currentStreakWeeks longestStreakWeeks lastWorkoutAt } } }',
      {},
      world.athlete,
    )
    expect(data?.me?.progress).toMatchObject({ workoutsCompleted: 0, setsPerformed: 0, totalVolume: '0' })
    await fc.assert(
      fc.asyncProperty(anyQuery(await createSchema(), world.ids), async ({ query, variables }) => {
        for (const { token } of [world.athlete, world.coach]) {
          const { errors = [] } = await server.graphql(query, variables, { token })
          expect(errors.filter(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR')).toEqual([])
        }
      }),
      { numRuns: hard(80, 2_000), seed: 20_261 },
    )
  })
})
