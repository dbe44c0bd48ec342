import { expect } from 'vitest'
import { dayOf, daysAfter } from '../kernel/localDay.ts'
import { encodeId } from '../kernel/nodeId.ts'
import { adminCookie, cookieOf } from './adminOf.ts'
import { catalogue } from './catalogue.ts'
import { coached } from './coached.ts'
import { times } from './mutate.ts'
import { isMongo, type Person, startTestServer, type TestServer } from './testServer.ts'
import { rawId } from './trainingHistory.ts'

/** What the pages of a coach read and do: two coaches, an owner and a viewer in the admin interface, and a program. */

export type Coach = 'mara' | 'otto'
export type Who = Coach | 'owner' | 'viewer'

const PASSWORD = 'correct horse battery'
export const NOWHERE = isMongo ? 'f'.repeat(24) : '00000000-0000-4000-8000-000000000000'
export const EVERY_DAY = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
export const today = dayOf(new Date(), 'UTC')
export const day = (offset: number) => daysAfter(today, offset)

interface Due {
  slotId: string
  enrolmentId: string
  dueOn: string
  status: string
  doneOn: string | null
}

interface World {
  server: TestServer
  coaches: Record<Coach, Person>
  cookies: Record<Who, string>
  programId: string
  exerciseId: string
}

/** Of a server that `begin` starts and `end` stops, so that a test names what it uses before there is one. */
export function coachPages() {
  let world: World
  let count = 0

  async function send(who: Who, path: string, body?: object) {
    const response = await fetch(`${world.server.url}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { cookie: world.cookies[who], ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    })
    // biome-ignore lint/suspicious/noExplicitAny: each test reads what it asked for
    return { status: response.status, body: (await response.json()) as any }
  }

  /** What answers in HTML, for a browser to show. */
  async function page(who: Who, path: string) {
    return (await fetch(`${world.server.url}/api/${path}`, { headers: { cookie: world.cookies[who] } })).text()
  }

  async function answer(who: Who, path: string, body?: object) {
    const { status, body: answered } = await send(who, path, body)
    expect([path, status, answered.errors]).toEqual([path, 200, undefined])
    return answered
  }

  async function refused(who: Who, path: string, body?: object) {
    const { status, body: answered } = await send(who, path, body)
    return [status, answered.errors?.[0]?.message]
  }

  async function athlete(more: object = {}) {
    count += 1
    const person = await world.server.register({ username: `athlete.${count}` })
    if (Object.keys(more).length > 0)
      await world.server.waymark.payload.update({ collection: 'productUsers', id: person.user.id, data: more })
    return person
  }

  const publicId = ({ user }: Person) => encodeId('user', user.id)
  const month = (who: Who, { user }: Person, asked = '') => answer(who, `productUsers/${user.id}/calendar${asked}`)

  /** The workouts of today's month and of those beside it. A day may lie in another month in the athlete's time zone. */
  async function workouts(who: Who, person: Person) {
    const shown = await month(who, person)
    const beside = (asked: string) => month(who, person, `?month=${asked}`)
    const [before, after] = [await beside(shown.before), await beside(shown.after)]
    const all = [...before.workouts, ...shown.workouts, ...after.workouts] as Due[]
    return [...new Map(all.map((each) => [each.slotId, each])).values()]
  }

  return {
    get server() {
      return world.server
    },
    get coaches() {
      return world.coaches
    },
    get programId() {
      return world.programId
    },
    get exerciseId() {
      return world.exerciseId
    },
    begin: async () => {
      world = await open()
    },
    end: () => world.server.stop(),
    coachedBy: (coach: Coach, ...athletes: Person[]) => coached(world.server, world.coaches[coach], ...athletes),
    assignTo: (people: Person[], more: object = {}) =>
      answer('mara', `programs/${rawId(world.programId)}/assign`, {
        athleteIds: people.map(publicId),
        startsOn: today,
        trainingDays: EVERY_DAY,
        ...more,
      }),
    ...{ send, page, answer, refused, athlete, publicId, month, workouts },
  }
}

async function open(): Promise<World> {
  const server = await startTestServer({ admin: 'in development' })
  const enter = async ({ token }: Person) => {
    const headers = { authorization: `Bearer ${token}` }
    return cookieOf(await fetch(`${server.url}/admin-session`, { method: 'POST', headers }))
  }
  const mara = await server.register({ username: 'coach.mara', role: 'COACH' })
  const otto = await server.register({ username: 'coach.otto', role: 'COACH' })
  for (const role of ['owner', 'viewer'] as const) {
    const data = { email: `${role}@example.com`, password: PASSWORD, role }
    await server.waymark.payload.create({ collection: 'admins', data })
  }
  const make = catalogue(server, mara)
  const exerciseId = await make.exercise()
  const workout = await make.workout([exerciseId])
  return {
    server,
    coaches: { mara, otto },
    cookies: {
      mara: await enter(mara),
      otto: await enter(otto),
      owner: await adminCookie(server, { email: 'owner@example.com' }),
      viewer: await adminCookie(server, { email: 'viewer@example.com' }),
    },
    exerciseId,
    programId: await make.program([await make.milestone(times(4, () => workout))]),
  }
}
