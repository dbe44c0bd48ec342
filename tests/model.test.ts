import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import { hard } from '../src/testing/hard.ts'
import { Dice, inputOf, type Known } from '../src/testing/model/commands.ts'
import { readState } from '../src/testing/model/database.ts'
import { type Answer, agrees, type Command, type Kind, predict } from '../src/testing/model/model.ts'
import { KINDS, send } from '../src/testing/model/send.ts'
import { canonical, EMPTY, type State } from '../src/testing/model/state.ts'
import { type Mutate, mutateAs, times } from '../src/testing/mutate.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const COACHES = 3

/** Commands that create documents to work with, before any command deletes. */
const BEGINNING: Kind[][] = [
  ['createExercise', 'createExercise'],
  ['createWorkout', 'createWorkout'],
  ['createMilestone', 'createMilestone', 'createMilestone'],
  ['createProgram', 'createProgram'],
]

/** Commands with which coaches conflict most occur more often. */
const WEIGHTED: Kind[] = [
  ...KINDS,
  ...(['addMilestoneToProgram', 'moveProgramMilestone', 'reorderProgramMilestones', 'setMilestoneWorkouts'] as const),
  ...(['moveProgramMilestone', 'moveProgramMilestone', 'reorderProgramMilestones', 'updateMilestone'] as const),
  ...(['addMilestoneToProgram', 'removeMilestoneFromProgram', 'publishProgram', 'updateMilestone'] as const),
]

interface Told {
  command: Command
  answer: Answer
}

describe('the catalogue under three coaches at once', () => {
  let server: TestServer
  let coaches: { id: string; mutate: Mutate }[]
  let runs = 0

  beforeAll(async () => {
    server = await startTestServer()
    const people: Person[] = await Promise.all(
      times(COACHES, (index) => server.register({ username: `coach.${index}`, role: 'COACH' })),
    )
    coaches = people.map((person) => ({ id: person.user.id, mutate: mutateAs(server, person) }))
  })
  afterAll(() => server.stop())

  /** Sends all commands at once, each as another coach. */
  async function ask(kinds: Kind[], dice: Dice, known: Known): Promise<Told[]> {
    const commands = kinds.map((kind, index): Command & { mutate: Mutate } => {
      const { id, mutate } = coaches[index % COACHES] as (typeof coaches)[number]
      return { kind, input: inputOf(kind, dice, known), by: id, mutate }
    })
    return Promise.all(
      commands.map(async ({ mutate, ...command }) => ({ command, answer: await send(mutate, command) })),
    )
  }

  /**
   * The possible states after these answers, for the possible states before. There must be an order of the commands in
   * which the model gives exactly these answers.
   */
  function follow(states: State[], told: Told[]): State[] {
    const gone = new Set(told.flatMap(({ answer }) => ('thing' in answer ? String(answer.thing.deleted) : [])))
    const next = new Map<string, State>()
    for (const before of states) {
      for (const order of permutations(told)) {
        let state: State | null = before
        for (const { command, answer } of order) {
          const predicted = predict(state, command, answer)
          state = agrees(answer, predicted.answer, gone) ? predicted.state : null
          if (!state) break
        }
        if (state) next.set(canonical(state), state)
      }
    }
    if (next.size === 0) throw new Error(report(states, told))
    return [...next.values()]
  }

  it(
    'answers as the model does, in some order, and holds what the model holds',
    async () => {
      const round = fc.record({
        kinds: fc.array(fc.constantFrom(...WEIGHTED), { minLength: COACHES, maxLength: COACHES }),
        dice: fc.array(fc.nat(9_999), { minLength: 40, maxLength: 40 }),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(round, { minLength: 8, maxLength: 20, size: 'max' }), async (rounds) => {
          runs += 1
          const prefix = `Run ${String(runs).padStart(4, '0')}`
          let states: State[] = [EMPTY]
          const dead = new Set(['', 'rubbish', `user_${coaches[0]?.id}`, `milestone_${'0'.repeat(24)}`])
          const advance = async (kinds: Kind[], thrown: number[]) => {
            const told = await ask(kinds, new Dice(thrown), { state: states[0] as State, dead: [...dead], prefix })
            states = follow(states, told)
            for (const { answer } of told) if ('thing' in answer) dead.add(String(answer.thing.deleted ?? 'rubbish'))
          }
          for (const [index, kinds] of BEGINNING.entries()) await advance(kinds, rounds[index]?.dice ?? [])
          for (const { kinds, dice } of rounds) await advance(kinds, dice)
          const held = await readState(server.waymark.payload, prefix)
          const closest = states.find((state) => canonical(state) === canonical(held)) ?? states[0]
          expect(held).toEqual(closest)
        }),
        // The run ends at the first failure without shrinking, because a race never repeats and a smaller example would
        // be another race.
        { numRuns: hard(7, 150), endOnFailure: true },
      )
      expect(await brokenLaws(server.waymark.payload)).toEqual([])
    },
    hard(120_000, 1_800_000),
  )
})

function permutations<Value>(values: Value[]): Value[][] {
  if (values.length < 2) return [values]
  return values.flatMap((value, index) => permutations(values.toSpliced(index, 1)).map((rest) => [value, ...rest]))
}

function report(states: State[], told: Told[]): string {
  const show = (value: unknown) => JSON.stringify(value)
  const asked = told.map(
    ({ command, answer }) => `${command.kind} ${show(command.input)}\n    answered ${show(answer)}`,
  )
  const [state] = states as [State]
  const alone = told.map(({ command, answer }) => `${command.kind} → ${show(predict(state, command, answer).answer)}`)
  return [
    'There is no order in which the model gives these answers:',
    ...asked.map((line) => `  ${line}`),
    `Each alone, on the first of ${states.length} states:`,
    ...alone.map((line) => `  ${line}`),
    `The state: ${show(state)}`,
  ].join('\n')
}
