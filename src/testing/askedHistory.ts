import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { type AdminEdit, adminEdit, isAdminEdit } from './adminEdits.ts'
import type { adminOf } from './adminOf.ts'
import { type Asked, lookAtAsked } from './askedFor.ts'
import { type Catalogue, type Edit, edit } from './coachEdits.ts'
import {
  CompleteWorkoutDocument,
  EnrolInProgramDocument,
  LeaveProgramDocument,
  PropagateProgramRevisionDocument,
  StartWorkoutDocument,
  SyncWorkoutEventsDocument,
  TakeProgramRevisionDocument,
  UpdateWorkoutDocument,
  type WorkoutEventInput,
} from './generated/operations.ts'
import type { Mutate } from './mutate.ts'
import { offlineWorkout } from './offlineWorkout.ts'
import { type Person, present, type TestServer } from './testServer.ts'

export type AskedKind =
  | Edit
  | AdminEdit
  | 'everyone'
  | 'propagate'
  | 'propagateSome'
  | 'train'
  | 'offline'
  | 'deliver'
  | 'take'
  | 'leave'
  | 'enrol'
type Kind = AskedKind
export type AskedStep = { kind: Kind; number: number }

interface Promised {
  who: number
  asked: string | RegExp
  /** The workout that was done on its own. */
  alone?: string
}

/** Who takes part, and what has happened in all histories together. */
export interface Stage {
  server: TestServer
  coach: Person
  coaching: Mutate
  admin: Awaited<ReturnType<typeof adminOf>>
  athletes: (Person & { mutate: Mutate })[]
  seen: Record<'steps' | 'moved' | 'changed' | 'online' | 'late' | 'rejected', number>
}

/** The steps that may move a pin. */
const MOVES: ReadonlySet<Kind> = new Set(['everyone', 'propagate', 'propagateSome', 'take'])
/** So that no two steps share a millisecond, which is how finely moments are told apart. */
const APART_MS = 4

/** A history: what exists, what was seen at each moment, and what devices have not sent yet. */
export class AskedHistory {
  readonly stage: Stage
  readonly own: Catalogue
  readonly moments: Asked[] = []
  readonly waiting = new Map<number, WorkoutEventInput[]>()
  /** What a session must say was prescribed, by the UUID of its device, and whose it is. */
  readonly promised = new Map<string, Promised>()
  readonly sessions = new Map<string, string>()

  constructor(stage: Stage, own: Catalogue) {
    this.stage = stage
    this.own = own
  }

  async look(): Promise<Asked> {
    const { server, coach } = this.stage
    await sleep(APART_MS)
    const { programId, workouts } = this.own
    const moment = await lookAtAsked(server, coach.token, {
      programId,
      workouts,
      sessions: [...this.sessions.values()],
    })
    this.moments.push(moment)
    await sleep(APART_MS)
    return moment
  }

  get now(): Asked {
    return present(this.moments.at(-1))
  }

  async take({ kind, number }: AskedStep): Promise<void> {
    const before = this.now
    const revision = await this.#revision()
    await this.#do(kind, number, revision)
    await this.#meetSessions()
    const after = await this.look()
    this.stage.seen.steps += 1
    this.#compare(kind, before, after)
    // A correction reaches those who were up to date, and takes nobody past what they have not seen.
    if (kind === 'everyone') this.#reached(before, after, revision, await this.#revision())
  }

  /** Pins move only by the steps that move them, and without a moved pin nothing that was asked for changes. */
  #compare(kind: Kind, before: Asked, after: Asked): void {
    for (const [id, was] of before.enrolments) {
      const is = present(after.enrolments.get(id))
      if (is.pin === was.pin) expect(is.text, `${kind} ${id}`).toBe(was.text)
      else {
        this.stage.seen.moved += 1
        if (is.text !== was.text) this.stage.seen.changed += 1
        expect(MOVES.has(kind), `${kind} moves a pin`).toBe(true)
      }
    }
    for (const [id, said] of before.sessions) expect(after.sessions.get(id), `${kind} ${id}`).toBe(said)
    for (const [id, said] of before.sets) {
      if (after.sets.has(id)) expect(after.sets.get(id), `${kind} ${id}`).toBe(said)
    }
  }

  #reached(before: Asked, after: Asked, was: number, is: number): void {
    for (const [id, { isActive, pin }] of before.enrolments) {
      const next = isActive && pin === was ? is : pin
      expect(present(after.enrolments.get(id)).pin, `everyone ${id}`).toBe(next)
    }
  }

  /** Finds the sessions that devices have begun, and checks what they say the first time that they are seen. */
  async #meetSessions(): Promise<void> {
    const { server, coach, athletes } = this.stage
    for (const [clientId, { who, asked, alone }] of this.promised) {
      if (this.sessions.has(clientId)) continue
      const query = `query ($clientId: ID!) { workoutSession(clientId: $clientId) { id } }`
      const { data } = await server.graphql(query, { clientId }, present(athletes[who]))
      const id = data.workoutSession?.id
      if (!id) continue
      this.sessions.set(clientId, id)
      const of = { programId: this.own.programId, workouts: alone ? [alone] : [], sessions: [id] }
      const { sessions, workouts } = await lookAtAsked(server, coach.token, of)
      if (typeof asked === 'string') expect(sessions.get(id)).toBe(asked)
      // Of a workout that is gone when the device tells of it, nobody knows the moments of its revisions.
      else if (!workouts.has(alone ?? '')) expect(sessions.get(id)).toBe('null')
      else expect(sessions.get(id)).toMatch(asked)
    }
  }

  async #do(kind: Kind, number: number, revision: number): Promise<void> {
    const { own } = this
    const { server, admin, athletes, coach, coaching } = this.stage
    const { programId } = own
    if (isAdminEdit(kind)) return adminEdit(kind, { server, admin, ...own, number })
    if (kind === 'everyone') return this.#correct(number)
    if (kind === 'propagate' || kind === 'propagateSome') {
      const some = [...this.now.enrolments.keys()].filter((_, index) => (number >> index) % 2 === 0)
      const enrolmentIds = kind === 'propagateSome' && some.length > 0 ? some : undefined
      await coaching(PropagateProgramRevisionDocument, { programId, expectedRevision: revision, enrolmentIds })
      return
    }
    const who = number % athletes.length
    const athlete = present(athletes[who])
    if (kind === 'enrol') await athlete.mutate(EnrolInProgramDocument, { programId })
    else if (kind === 'train') await this.#train(who, number)
    else if (kind === 'offline') this.#trainOffline(who, number)
    else if (kind === 'deliver') await this.#deliver(who, number)
    else if (kind === 'take' || kind === 'leave') {
      const [enrolmentId] = this.#activeOf(this.now, who)
      if (enrolmentId && kind === 'take') await athlete.mutate(TakeProgramRevisionDocument, { enrolmentId })
      else if (enrolmentId) await athlete.mutate(LeaveProgramDocument, { enrolmentId })
    } else await edit(server, coaching, coach.token, own, kind as Edit, number)
  }

  /** Corrects a workout for everybody. */
  async #correct(number: number): Promise<void> {
    const [workoutId, expectedRevision] = present([...this.now.workouts][number % Math.max(this.now.workouts.size, 1)])
    const exercises = [{ exerciseId: present(this.own.exercises[number % 2]), prescription: `${1 + (number % 5)}x7` }]
    await this.stage.coaching(UpdateWorkoutDocument, { workoutId, expectedRevision, exercises, reach: 'EVERYONE' })
  }

  #activeOf({ enrolments }: Asked, who: number): string[] {
    const user = this.stage.athletes[who]?.user.id
    return [...enrolments].filter(([, each]) => each.isActive && each.user === user).map(([id]) => id)
  }

  async #train(who: number, number: number): Promise<void> {
    const [enrolmentId = ''] = this.#activeOf(this.now, who)
    const slots = this.now.enrolments.get(enrolmentId)?.slots ?? []
    const slot = slots[number % Math.max(slots.length, 1)]
    if (!slot) return
    const clientId = randomUUID()
    const { mutate } = present(this.stage.athletes[who])
    const { workoutSession } = await mutate(StartWorkoutDocument, { clientId, enrolmentId, slotId: slot.slotId })
    if (!workoutSession) return
    this.promised.set(clientId, { who, asked: slot.asked })
    this.stage.seen.online += 1
    if (number % 3 > 0) await mutate(CompleteWorkoutDocument, { workoutSessionId: workoutSession.id })
  }

  /** A device without a connection begins a workout at a moment that is over, and has yet to tell. */
  #trainOffline(who: number, number: number): void {
    const back = this.moments.length - 1 - (number % Math.min(this.moments.length, 12))
    const moment = present(this.moments[back])
    const [enrolmentId] = this.#activeOf(moment, who)
    const told = offlineWorkout(moment, enrolmentId, number)
    if (!told) return
    this.promised.set(told.sessionClientId, { who, asked: told.asked, alone: told.alone })
    this.waiting.set(who, [...(this.waiting.get(who) ?? []), ...told.events])
  }

  /** Some of what the device has not told yet, in any order. */
  async #deliver(who: number, number: number): Promise<void> {
    const all = this.waiting.get(who) ?? []
    const chosen = Math.floor(number / this.stage.athletes.length)
    const events = all.filter((_, index) => (chosen >> index) % 2 === 0)
    const shuffled = chosen % 2 === 0 ? events.toReversed() : events
    if (shuffled.length === 0) return
    this.waiting.set(
      who,
      all.filter((each) => !events.includes(each)),
    )
    const { results } = await present(this.stage.athletes[who]).mutate(SyncWorkoutEventsDocument, { events: shuffled })
    this.stage.seen.late += results.filter(({ outcome }) => outcome === 'APPLIED').length
    this.stage.seen.rejected += results.filter(({ outcome }) => outcome === 'REJECTED').length
  }

  /** The devices tell the rest: of each athlete all that is waiting. */
  async end(): Promise<void> {
    for (const who of this.stage.athletes.keys()) await this.take({ kind: 'deliver', number: who })
  }

  async #revision(): Promise<number> {
    const query = 'query ($id: ID!) { program(id: $id) { revision } }'
    const { data } = await this.stage.server.graphql(query, { id: this.own.programId }, this.stage.coach)
    return data.program.revision
  }
}
