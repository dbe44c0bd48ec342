import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDocuments } from '../src/storage/findDocuments.ts'
import { coachPages } from '../src/testing/coachPages.ts'
import { present } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

const pages = coachPages()
beforeAll(pages.begin)
afterAll(pages.end)

/** Null, nothing and an empty list are one to all that reads these. */
const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0)
const plain = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (_, inner) => (isNothing(inner) ? undefined : inner))

describe('what is read past Payload', () => {
  it('is what Payload reads, whoever has written it: a form, a plan or a mutation', async () => {
    const { payload } = pages.server.waymark
    const exercise = rawId(pages.exerciseId)
    const row = {
      exerciseId: pages.exerciseId,
      prescription: '3x5 @75% rest 1:30; 5+ @100kg',
      notes: 'Slow.',
      group: 'A',
    }
    const { revision } = (await pages.answer('mara', `programs/${rawId(pages.programId)}/plan`)) as { revision: number }
    const weeks = [{ title: 'Week 1', workouts: [{ title: 'Day', rows: [row, { ...row, notes: null, group: null }] }] }]
    const saved = await pages.answer('mara', `programs/${rawId(pages.programId)}/plan`, { revision, milestones: weeks })
    expect(saved.refused).toBeUndefined()
    const { body } = await pages.send('mara', 'workouts', {
      title: 'By a form',
      exercises: [{ exercise, sets: [{ repsMin: 5 }, { load: { thousandths: 40_000, unit: 'KG' } }] }],
    })
    await pages.send('mara', 'milestones', { title: 'By a form', workouts: [{ workout: present(body.doc).id }, {}] })
    for (const collection of ['milestones', 'workouts'] as const) {
      const { docs } = await payload.find({ collection, depth: 0, pagination: false, sort: 'id', overrideAccess: true })
      const req = {} as never
      const found = await findDocuments({ payload, req }, collection, {}, { sort: ['id'] })
      expect(docs.length).toBeGreaterThan(1)
      expect(plain(found)).toEqual(plain(docs))
    }
  })
})
