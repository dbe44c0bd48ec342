import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { PlanProgramDocument, TransformProgramDocument } from '../src/testing/generated/operations.ts'
import { codesOf, type Mutate, mutateAs, times } from '../src/testing/mutate.ts'
import { memoryMb } from '../src/testing/processUse.ts'
import { present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const WEEKS = 52
const DAYS = 4
const ROWS = 10

// Only in the long form: it says how long the largest plans take, and that is for people to judge.
describe.runIf(process.env.WAYMARK_HARD)(`a plan of ${WEEKS} weeks with ${DAYS * ROWS} rows each`, () => {
  let server: TestServer
  let mutate: Mutate
  let exercises: string[]

  beforeAll(async () => {
    server = await startTestServer()
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    mutate = mutateAs(server, coach)
    const make = catalogue(server, coach)
    exercises = await Promise.all(times(ROWS, () => make.exercise()))
  })
  afterAll(() => server.stop())

  async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
    const before = memoryMb(process.pid)
    const start = performance.now()
    const calls = await server.calls(work)
    const seconds = ((performance.now() - start) / 1_000).toFixed(2)
    console.info(`${what}: ${seconds} s, ${calls.length} calls, ${Math.round(memoryMb(process.pid) - before)} MB more`)
  }

  it('is written, changed as a whole and changed in one cell', async () => {
    const plan = {
      title: 'A year',
      milestones: times(WEEKS, (week) => ({
        title: `Week ${week + 1}`,
        workouts: times(DAYS, (day) => ({
          title: `Week ${week + 1}, day ${day + 1}`,
          rows: exercises.map((exerciseId) => ({ exerciseId, prescription: 'w 2x5 @40kg; 3x5 @80kg; 5+ @85kg' })),
        })),
      })),
    }
    let programId = ''
    await measured('planProgram', async () => {
      const { program, userErrors } = await mutate(PlanProgramDocument, { plan })
      expect(userErrors).toEqual([])
      programId = present(program).id
    })
    await measured('transformProgram', async () => {
      const by = { loadBy: { value: '2.5', unit: 'KG' as const } }
      expect(codesOf(await mutate(TransformProgramDocument, { programId, expectedRevision: 1, ...by }))).toEqual([])
    })
    await measured('transformProgram, as a dry run', async () => {
      const by = { loadByPercent: '-10', dryRun: true }
      expect(codesOf(await mutate(TransformProgramDocument, { programId, expectedRevision: 2, ...by }))).toEqual([])
    })
  })
})
