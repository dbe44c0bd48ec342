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
import { trainForExamples } from '../src/testing/apiExamples/trainForExamples.ts'
import { isMongo, startTestServer, type TestServer } from '../src/testing/testServer.ts'

/** What is read of the demo athletes, who have trained for the twelve weeks before the day of the run. */
const CHANGES_DAILY = new Set([
  'Enrolment',
  'ExerciseHistory',
  'Me',
  'ExercisesLogged',
  'MyAthletes',
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

  it('hold no secret', () => {
    expect(toldIn(JSON.stringify([...kept.values()]))).toBeNull()
  })
})

const byOperation = (examples: Example[]) => new Map(examples.map((each) => [each.operation, each]))

function differs(kept: Example | undefined, now: Example | undefined): string | undefined {
  if (!kept || !now) return 'one of the two is missing'
  return difference(kept, now, CHANGES_DAILY.has(now.operation))
}

/** What still holds stays as it is, so that a diff shows what has changed. */
const fresher = (kept: Example | undefined, now: Example) => (kept && !differs(kept, now) ? kept : now)
