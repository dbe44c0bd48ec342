import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedOperations } from '../scripts/publishedOperations.mjs'
import { toldIn } from '../scripts/untold.mjs'
import { castOfExamples } from '../src/testing/apiExamples/castOfExamples.ts'
import { coachAthletesForExamples } from '../src/testing/apiExamples/coachAthletesForExamples.ts'
import { coachForExamples } from '../src/testing/apiExamples/coachForExamples.ts'
import { difference } from '../src/testing/apiExamples/difference.ts'
import {
  type Example,
  readExamples,
  WRITE_ANEW,
  writeExamples,
  writesAnew,
} from '../src/testing/apiExamples/examplesFile.ts'
import { guardForExamples } from '../src/testing/apiExamples/guardForExamples.ts'
import { masked } from '../src/testing/apiExamples/mask.ts'
import { readForExamples } from '../src/testing/apiExamples/readForExamples.ts'
import { scheduleForExamples } from '../src/testing/apiExamples/scheduleForExamples.ts'
import { idsIn } from '../src/testing/apiExamples/sourcesOf.ts'
import { trainForExamples } from '../src/testing/apiExamples/trainForExamples.ts'
import { isMongo, startTestServer, type TestServer } from '../src/testing/testServer.ts'

/** What is read of the demo athletes, who have trained for the twelve weeks before the day of the run. */
const CHANGES_DAILY = new Set([
  'AdjustEnrolment',
  'AskedFor',
  'Enrolment',
  'ExerciseHistory',
  'Me',
  'ExercisesLogged',
  'MyAthletes',
  'MyAttention',
  'DismissAttention',
  'MyEnrolments',
  'MyTraining',
  'Prescribed',
  'TrainingPlan',
  'Nodes',
  'PreviewProgramPropagation',
  'ProductUser',
  'ProductUsers',
  'ProgramEnrolments',
  'PropagateProgramRevision',
  'UpdateProfile',
  'WorkoutSession',
  'WorkoutWithPreviousSets',
])
const names = publishedOperations().map(({ name }) => name)

// The examples are made on SQLite. Both databases answer alike, and schema/budgets.json is checked on both.
describe.skipIf(isMongo)('the examples of the API reference', () => {
  let server: TestServer
  let now: Map<string, Example>
  let kept: Map<string, Example>

  beforeAll(async () => {
    server = await startTestServer()
    const cast = await castOfExamples(server)
    await readForExamples(cast)
    await coachForExamples(cast)
    await trainForExamples(cast)
    await coachAthletesForExamples(cast)
    await scheduleForExamples(cast)
    await guardForExamples(cast)
    const before = byOperation(readExamples())
    now = byOperation(masked(cast.server.recorded.values()))
    if (writesAnew) writeExamples([...now.values()].map((each) => fresher(before.get(each.operation), each)))
    kept = byOperation(readExamples())
  })
  afterAll(() => server.stop())

  it('are one for each published operation', () => {
    expect([...kept.keys()].sort()).toEqual(names.toSorted())
    expect([...now.keys()].sort()).toEqual(names.toSorted())
  })

  it(`are what the demo data answers; after a change that is meant: ${WRITE_ANEW}`, () => {
    const differences = names.map((name) => [name, differs(kept.get(name), now.get(name))] as const)
    expect(differences.filter(([, path]) => path !== undefined)).toEqual([])
  })

  it('say of each ID that they take which call answers it', () => {
    for (const examples of [kept, now]) {
      for (const { operation, variables, sources } of examples.values()) {
        expect([operation, sources.map(({ id }) => id)]).toEqual([operation, [...idsIn(variables).keys()]])
        for (const source of sources) {
          const { answer } = examples.get(source.operation) as Example
          if (!source.with)
            expect([operation, source.operation, idsIn(answer).get(source.id)]).toEqual([
              operation,
              source.operation,
              source.at,
            ])
        }
      }
    }
  })

  it('answer on a database of its own too, with the IDs that these calls answer there', async () => {
    const signedIn = new Map([[null, {}], ...(await peopleOf(server))] as [string | null, object][])
    const { graphql } = server
    const documents = new Map(publishedOperations().map(({ name, text }) => [name, text]))
    /** The answer to the call of an example, with the IDs that its sources answer here in place of its own. */
    const call = async ({ operation, as, variables, sources }: Example): Promise<unknown> => {
      let given = JSON.stringify(variables)
      for (const source of sources) {
        const from = kept.get(source.operation) as Example
        const answer = await call(source.with ? { ...from, variables: source.with } : from)
        given = given.replaceAll(source.id, String(at(answer, source.at)))
      }
      const { data, errors } = await graphql(documents.get(operation) ?? '', JSON.parse(given), signedIn.get(as))
      expect([operation, given, errors]).toEqual([operation, given, undefined])
      return data
    }
    const queries = [...kept.values()].filter(
      ({ operation, as }) => signedIn.has(as) && /^query/m.test(documents.get(operation) ?? ''),
    )
    expect(queries.filter(({ sources }) => sources.length > 0).length).toBeGreaterThan(12)
    for (const each of queries) {
      const answer = (await call(each)) as Record<string, unknown>
      expect([each.operation, Object.values(answer).filter((value) => value === null)]).toEqual([each.operation, []])
    }
  })

  it('hold no secret', () => {
    expect(toldIn(JSON.stringify([...kept.values()]))).toBeNull()
  })
})

/** The demo people, signed in, by their usernames. */
async function peopleOf(server: TestServer) {
  const { lena, mara } = await castOfExamples(server)
  return [['demo.lena', lena] as const, ['demo.mara', mara] as const]
}

/** The value at a path such as `program.milestones[0].id`. */
const at = (value: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .reduce((each, name) => (name === '' ? each : (each as Record<string, unknown> | null)?.[name]), value)

const byOperation = (examples: Example[]) => new Map(examples.map((each) => [each.operation, each]))

function differs(kept: Example | undefined, now: Example | undefined): string | undefined {
  if (!kept || !now) return 'one of the two is missing'
  return difference(kept, now, CHANGES_DAILY.has(now.operation))
}

/** What still holds stays as it is, so that a diff shows what has changed. */
const fresher = (kept: Example | undefined, now: Example) => (kept && !differs(kept, now) ? kept : now)
