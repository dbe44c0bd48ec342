import type { NewEvent } from '@waymark/client/offline'
import { expect, it } from 'vitest'
import { apply, type Sessions } from '../src/sessions.ts'

const AT = '2026-11-29T08:00:00Z'
/** IDs have the types of what they name. */
const as = <ID>(text: string) => text as unknown as ID
const start = (id: string): NewEvent => ({ workoutStarted: { sessionClientId: id, slotId: as(`slot of ${id}`) } })
const log = (sessionClientId: string, setClientId: string, loadValue: string): NewEvent => ({
  setLogged: {
    sessionClientId,
    setClientId,
    exerciseId: as('squat'),
    workoutExerciseId: as('row'),
    prescribedSetIndex: '0',
    loadValue,
    loadUnit: 'KG',
    reps: '5',
  },
})
const update = (sessionClientId: string, setClientId: string, reps: string): NewEvent => ({
  setUpdated: { sessionClientId, setClientId, reps },
})
const after = (events: NewEvent[], from: Sessions = {}) =>
  events.reduce((before, event) => Object.freeze(apply(before, event, AT)), from)

it('a workout goes from its start over its sets to its end', () => {
  const sets = [log('a', 'one', '60'), log('a', 'two', '62.5'), update('a', 'one', '4')]
  const begun = after([start('a'), start('b'), ...sets])
  expect(begun.b).toEqual({ clientId: 'b', slotId: 'slot of b', startedAt: AT, status: 'IN_PROGRESS', sets: [] })
  expect(begun.a?.sets).toEqual([
    { clientId: 'one', row: 'row', index: 0, values: { loadValue: '60', loadUnit: 'KG', reps: '4' } },
    { clientId: 'two', row: 'row', index: 0, values: { loadValue: '62.5', loadUnit: 'KG', reps: '5' } },
  ])
  expect(after([start('a')], begun)).toEqual(begun)
  // An event that removes a set does not say of which workout it is.
  const done = after([{ setRemoved: { setClientId: 'one' } }, { workoutCompleted: { sessionClientId: 'a' } }], begun)
  expect(done.a).toMatchObject({ status: 'COMPLETED', sets: [{ clientId: 'two' }] })
  expect(after([{ workoutDeleted: { sessionClientId: 'a' } }], done)).toEqual({ b: begun.b })
})

it('the events of the queue may be applied once more after any of them, as after a crash', () => {
  const events = [
    ...[start('a'), log('a', 'one', '60'), log('a', 'two', '60'), update('a', 'one', '3'), start('b')],
    ...[
      { setRemoved: { setClientId: 'two' } },
      log('b', 'three', '20'),
      { workoutCompleted: { sessionClientId: 'a' } },
    ],
    ...[{ workoutDeleted: { sessionClientId: 'b' } }],
  ]
  const once = after(events)
  for (let crash = 0; crash <= events.length; crash += 1) {
    expect([crash, after(events, after(events.slice(0, crash)))]).toEqual([crash, once])
  }
})

it('what names a workout that the device does not know changes nothing', () => {
  const known = after([start('a')])
  const elsewhere = [log('x', 'one', '60'), update('x', 'one', '5'), { workoutCompleted: { sessionClientId: 'x' } }]
  expect(after([...elsewhere, { workoutStarted: { sessionClientId: 'free' } }], known)).toEqual(known)
})
