import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as edits from '../src/admin/app/grid/edits.ts'
import { isSameDocument } from '../src/admin/app/grid/same.ts'
import type { Answer, Service } from '../src/admin/app/grid/service.ts'
import { isChanged } from '../src/admin/app/grid/state.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coachPages } from '../src/testing/coachPages.ts'
import { PlanDesk } from '../src/testing/planDesk.ts'
import { present } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

// The model of the grid with the service itself. Random histories are in `src/admin/app/grid/saving.test.ts`.
const pages = coachPages()
let exercises: string[]

beforeAll(async () => {
  await pages.begin()
  const make = catalogue(pages.server, pages.coaches.mara)
  exercises = [await make.exercise(), await make.exercise()]
})
afterAll(() => pages.end())

const find = (text: string) => ({ id: exercises[text === 'A' ? 0 : 1] ?? null, text })
const nameOf = (id: string) => (id === exercises[0] ? 'A' : 'B')

/** `loses` says of the next save that its answer does not come, though it was made. */
function serviceOf(programId: string) {
  const path = `programs/${rawId(programId)}/plan`
  const lost = { next: false }
  const service: Service = {
    read: () => pages.send('mara', path),
    readAt: (revision) => pages.send('mara', `${path}?revision=${revision}`),
    write: async (asked) => {
      const answer: Answer<never> = await pages.send('mara', path, asked)
      if (!lost.next || 'dryRun' in asked) return answer
      lost.next = false
      return { status: 0, body: null }
    },
  }
  return { service, lost }
}

/** A program of two weeks with two workouts, and a third week that has a workout of another program. */
async function opened() {
  const make = catalogue(pages.server, pages.coaches.mara)
  const abroad = await make.workout([exercises[0] ?? ''])
  await make.program([await make.milestone([abroad])])
  const [day, other] = [await make.workout(exercises), await make.workout(exercises)]
  const weeks = [await make.milestone([day, other]), await make.milestone([day, other]), await make.milestone([abroad])]
  const { service, lost } = serviceOf(await make.program(weeks))
  const desk = await new PlanDesk(service, nameOf).open()
  const second = await new PlanDesk(service, nameOf).open()
  return { desk, second, service, lost }
}

const write = (desk: PlanDesk, line: number, column: number, text: string) =>
  desk.dispatch({ type: 'write', text, find, place: { line, column } })

const shown = ({ plan: { weeks, blocks } }: PlanDesk) =>
  weeks.map(({ title }, week) => [
    title,
    ...blocks.map(({ heads, rows }) => [heads[week]?.title, ...rows.map(({ cells }) => cells[week]?.text)]),
  ])
const texts = (desk: PlanDesk) => JSON.stringify(shown(desk))
const times = (desk: PlanDesk, text: string) => texts(desk).split(`"${text}"`).length - 1

/** What somebody sees who opens the plan now. */
async function fresh(service: Service) {
  return new PlanDesk(service, nameOf).open()
}

describe('what the service saved and did not answer', () => {
  it.each(['at once', 'after more was typed', 'after a reload', 'after somebody else has saved'])(
    'stands in the program once, when it is saved again %s',
    async (when) => {
      const { desk, second, service, lost } = await opened()
      // An exercise, a week and a workout that are new, and a cell of a workout that another program has.
      write(desk, 4, 0, 'A')
      write(desk, 4, 1, '7x7')
      write(desk, 2, 4, '6x6')
      write(desk, 2, 3, '2x2')
      lost.next = true
      expect(await desk.save()).toBe('failed')
      const saved = texts(await fresh(service))
      expect(isChanged(desk.state())).toBe(true)
      if (when === 'after more was typed') write(desk, 4, 1, '8x8')
      if (when === 'after somebody else has saved') {
        await second.open()
        write(second, 2, 1, '5x5')
        expect(await second.save()).toBe('saved')
      }
      if (when === 'after a reload') {
        await desk.reload()
        expect([isChanged(desk.state()), texts(desk)]).toEqual([false, saved])
      } else {
        const done = when === 'after somebody else has saved' ? 'merged' : 'saved'
        expect(await desk.save()).toBe(done)
      }
      const after = await fresh(service)
      expect([times(after, '7x7') + times(after, '8x8'), times(after, '6x6'), times(after, '2x2')]).toEqual([1, 1, 1])
      expect(isSameDocument(desk.state().base, present((await service.read()).body))).toBe(true)
      expect(isChanged(desk.state())).toBe(false)
    },
  )
})

describe('undo over a save', () => {
  it.each([
    ['a cell', (desk: PlanDesk) => write(desk, 2, 1, '')],
    [
      'an exercise',
      ({ plan, dispatch }: PlanDesk) => dispatch({ type: 'change', plan: edits.deleteRow(plan, { block: 0, row: 1 }) }),
    ],
    ['a workout', ({ plan, dispatch }: PlanDesk) => dispatch({ type: 'change', plan: edits.deleteBlock(plan, 0) })],
    ['a week', ({ plan, dispatch }: PlanDesk) => dispatch({ type: 'change', plan: edits.deleteWeek(plan, 1) })],
  ])('brings %s back that was deleted, and the next save makes it again, as often as one likes', async (_, remove) => {
    const { desk, service } = await opened()
    const before = texts(desk)
    remove(desk)
    const after = texts(desk)
    for (const [turn, expected] of [
      [null, after],
      ['undo', before],
      ['redo', after],
      ['undo', before],
    ] as const) {
      if (turn) desk.dispatch({ type: turn })
      expect([turn, await desk.save(), texts(await fresh(service))]).toEqual([turn, 'saved', expected])
    }
  })
})

describe('what two coaches have saved', () => {
  it('stays when one of them takes their own steps back', async () => {
    const { desk, second, service } = await opened()
    write(desk, 2, 1, '5x5')
    write(second, 3, 1, '9x9')
    expect([await second.save(), await desk.save()]).toEqual(['saved', 'merged'])
    desk.dispatch({ type: 'undo' })
    expect(texts(desk)).toBe(texts(await fresh(service)))
    expect(isChanged(desk.state())).toBe(false)
    desk.dispatch({ type: 'redo' })
    expect([await desk.save(), times(await fresh(service), '5x5'), times(await fresh(service), '9x9')]).toEqual([
      'saved',
      1,
      1,
    ])
  })

  it('comes together in a workout that both have split from the other weeks', async () => {
    const { desk, second, service } = await opened()
    write(desk, 2, 1, '5x5')
    write(second, 3, 1, '9x9')
    write(second, 2, 3, '4x4')
    write(desk, 6, 3, '2x9')
    expect([await second.save(), await desk.save(), await desk.save()]).toEqual(['saved', 'merged', 'saved'])
    const after = await fresh(service)
    expect(['5x5', '9x9', '4x4', '2x9'].map((text) => times(after, text))).toEqual([1, 1, 1, 1])
    expect(after.plan.blocks).toHaveLength(2)
    expect(texts(after)).toBe(texts(desk))
  })
})

describe('the plan of a revision', () => {
  it('is what the program said then, and nothing where it never had that', async () => {
    const { desk, service } = await opened()
    const then = present((await service.read()).body)
    write(desk, 2, 1, '5x5')
    await desk.save()
    const at = async (revision: number) => present((await service.readAt(revision)).body).weeks
    expect(await at(then.revision)).toEqual(then.weeks)
    const now = present((await service.read()).body)
    expect([await at(now.revision), await at(now.revision + 1)]).toEqual([now.weeks, null])
    const wrong = await pages.send('mara', `programs/${rawId(pages.programId)}/plan?revision=x`)
    expect(wrong.status).toBe(409)
  })
})
