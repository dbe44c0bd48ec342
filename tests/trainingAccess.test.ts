import { randomUUID } from 'node:crypto'
import { type GraphQLField, type GraphQLObjectType, getNamedType, isAbstractType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageArgs } from '../src/graphql/connections/page.args.ts'
import { newestFirst, pageOfEach } from '../src/graphql/connections/pageOfEach.ts'
import type { Context } from '../src/graphql/context/context.ts'
import { rootAccess } from '../src/graphql/context/rootAccess.ts'
import type { CalendarFeed, Comment as CommentDocument } from '../src/payload-types.ts'
import { createSchema } from '../src/schema.ts'
import { argumentsWith, documentOf, idPaths, type Values, variablesOf } from '../src/testing/anyDocument.ts'
import { everyWay } from '../src/testing/everyWay.ts'
import {
  type Kind,
  kinds,
  OUTSIDERS,
  type Outsider,
  ofAthlete,
  type PrivateWorld,
  privateWorld,
  SECRETS,
  trainingOf,
  UNREAD,
} from '../src/testing/privateWorld.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

interface Asked {
  name: string
  kind: 'query' | 'mutation'
  field: GraphQLField<unknown, unknown>
  path: string[]
  /** The parent field; undefined for a root field. */
  below?: string
}

const schema = await createSchema()
// Types are read after what the schema needs for its decorators.
const { Comment } = await import('../src/graphql/workouts/comment.type.ts')
const [query, mutation] = [schema.getQueryType(), schema.getMutationType()]
const users = schema.getType('ProductUser')

const fieldsOf = (type: unknown) => (isObjectType(type) ? Object.values(type.getFields()) : [])
/** Every argument in the schema in which a client gives an ID. */
const places: Asked[] = [
  ...fieldsOf(query).flatMap((field) => placesOf({ kind: 'query', field })),
  ...fieldsOf(mutation).flatMap((field) => placesOf({ kind: 'mutation', field })),
  ...fieldsOf(users).flatMap((field) => placesOf({ kind: 'query', field, below: 'me' })),
]

function placesOf(asked: Pick<Asked, 'kind' | 'field' | 'below'>): Asked[] {
  return idPaths(asked.field.args).map((path) => ({
    ...asked,
    path,
    name: [...(asked.below ? [asked.below] : []), asked.field.name, ...path].join('.'),
  }))
}

/** What a coach decides for an athlete whom they coach. */
const ALSO_BY_COACHES = [
  ...['scheduleEnrolment', 'moveScheduledWorkout', 'shiftSchedule', 'pauseEnrolment', 'skipScheduledWorkout'],
]

/** The first twin is told of the owner's documents what the second is told of documents that do not exist. */
const seenBy: Record<Outsider | 'coach', readonly Kind[]> = {
  // Every coach sees the whole catalogue, and so what is hidden from athletes.
  ...{ athlete: kinds, formerCoach: ofAthlete, otherCoach: ofAthlete, coach: ofAthlete },
}

/** Coaches say something about an athlete's training, and mark what they have read. They write nothing else. */
const WRITTEN_BY_COACHES = ['addComment', 'markCommentsRead']
const SUBJECTS: readonly Kind[] = ['workoutSession', 'performedSet', 'enrolment']

describe('another athlete’s training', () => {
  let server: TestServer
  let world: PrivateWorld

  beforeAll(async () => {
    server = await startTestServer({ limits: RAISED_LIMITS, schema })
    world = await privateWorld(server)
  })
  afterAll(() => server.stop())

  /**
   * Asks for all of these IDs in one request. Of each, the text of its answer and its errors, without everything that
   * differs between any two answers: IDs, moments, and the name of the twin.
   */
  async function ask(place: Asked, person: Person | undefined, ids: string[], fresh: Values) {
    const { kind, field, path, below } = place
    const values = { ...(person && world.valuesOf.get(person)), ...fresh }
    const given = ids.map((id) => argumentsWith(field.args, path, id, values))
    const document = documentOf(schema, kind, field, given, {
      depth: isAbstractType(getNamedType(field.type)) ? 1 : 2,
      values: { exercise: 'exercise_x', ...values },
      below,
    })
    const { status, data, errors = [] } = await server.graphql(document, variablesOf(given), person)
    // An invalid document would prove nothing, because it is refused as a whole.
    expect(errors.filter(({ extensions }) => extensions.code === 'GRAPHQL_VALIDATION_FAILED')).toEqual([])
    const all = below ? data?.[below] : data
    const said = ids.map((id, index) => {
      const own = errors.filter((error) => !error.path || error.path.includes(`it${index}`))
      return JSON.stringify([status, all?.[`it${index}`], own])
        .replaceAll(id, '<ID>')
        .replaceAll(`it${index}`, 'it')
        .replaceAll(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|(?<=_|")[0-9a-f]{24}\b/g, '<id>')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<moment>')
        .replaceAll(/(twin|coach|former|other)\.[ab]\b/g, '<twin>')
        .replaceAll(/"challenge":"[^"]*"|"[A-Za-z0-9_-]{43,}"|"([0-9A-Z]{4}-){3}[0-9A-Z]{4}"/g, '<random>')
    })
    return { status, said, answers: ids.map((_, index) => all?.[`it${index}`]) }
  }

  const fresh = () => ({
    clientId: randomUUID(),
    clientEventId: randomUUID(),
    sessionClientId: randomUUID(),
    setClientId: randomUUID(),
  })

  /** Asks as both twins, and expects that neither can tell what is the owner's from what is nobody's. */
  async function expectNoDifference(place: Asked, [one, other]: [Person?, Person?], asked: readonly Kind[]) {
    const given = fresh()
    const theirs = await ask(
      place,
      one,
      asked.map((kind) => world.own[kind]),
      given,
    )
    const nobodys = await ask(place, other, asked.map(world.absent), given)
    for (const [index, kind] of asked.entries()) {
      expect([kind, theirs.said[index]]).toEqual([kind, nobodys.said[index]])
      expect(theirs.said[index]).not.toMatch(/INTERNAL_SERVER_ERROR|for the owner alone|The Owner/)
    }
    return theirs
  }

  it('can be asked for in more places than a few', () => {
    expect(places.length).toBeGreaterThan(60)
    // These tests would also have to reach a field of another type if it took an ID.
    const others = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && ![query, mutation, users].includes(type) && !type.name.startsWith('__')
        ? fieldsOf(type).filter(({ args }) => idPaths(args).length > 0)
        : [],
    )
    expect(others).toEqual([])
  })

  describe.each(places)('$kind $name', (place) => {
    const access = place.below ? 'signed in' : rootAccess(place.field.name, place.field.extensions)

    it.each(OUTSIDERS)('to a twin who is %s another’s is what does not exist', async (outsider) => {
      await expectNoDifference(place, world.outsiders[outsider], seenBy[outsider])
    })

    it('to whoever is anonymous likewise', async () => {
      const { status } = await expectNoDifference(place, [], kinds)
      expect(status === 401).toBe(access !== 'anonymous' && !place.below)
    })

    if (place.kind === 'mutation' && access === 'signed in' && !ALSO_BY_COACHES.includes(place.field.name)) {
      it('the athlete’s coach, who reads it, writes nothing of it', async () => {
        const writable = WRITTEN_BY_COACHES.includes(place.field.name) ? SUBJECTS : []
        const unwritable = seenBy.coach.filter((kind) => !writable.includes(kind))
        await expectNoDifference(place, world.coaches, unwritable)
      })
    }
  })

  it.each([
    ['workoutSessionId', 'workoutSession'],
    ['setId', 'performedSet'],
    ['enrolmentId', 'enrolment'],
    ['coachingId', 'coaching'],
    ['subjectId', 'workoutSession'],
  ] as const)('%s of another is NOT_FOUND, at its place', async (name, kind) => {
    const taking = places.filter(
      ({ kind: of, path, field }) =>
        of === 'mutation' &&
        path.join() === `input,${name}` &&
        rootAccess(field.name, field.extensions) === 'signed in',
    )
    expect(taking.length).toBeGreaterThan(1)
    for (const place of taking) {
      const { answers } = await ask(place, world.outsiders.athlete[0], [world.own[kind]], fresh())
      const [refusal] = Object.keys(answers[0])
        .filter((key) => key.endsWith('_userErrors'))
        .flatMap((key) => answers[0][key])
      expect(refusal).toMatchObject({ RuleError_code: 'NOT_FOUND', RuleError_field: ['input', name] })
    }
  })

  it.each([
    // What a coach should look at is told to coaches alone.
    ['the owner', () => world.owner, ['attention']],
    ['the coach', () => world.coach, []],
  ])('%s sees all of it', async (_, person, except: string[]) => {
    const node = places.find(({ field }) => field.name === 'node') as Asked
    const nodes = kinds.filter((each) => ![...except, 'slot', 'sessionClientId', 'setClientId'].includes(each))
    const { answers } = await ask(
      node,
      person(),
      nodes.map((kind) => world.own[kind]),
      {},
    )
    for (const [index, kind] of nodes.entries()) {
      expect([kind, answers[index]?.__typename]).toEqual([kind, expect.any(String)])
    }
  })

  describe('on every way through the graph', () => {
    /** The names of the ways on which the answer says anything of the owner. */
    async function tellingWays(
      person: Person | undefined,
      { mark = '', isFormer = false, only }: { mark?: string; isFormer?: boolean; only?: string[] } = {},
    ): Promise<string[]> {
      const { own, hidden, shared, owner } = world
      const input = { programId: hidden.program, expectedRevision: 2 }
      const ids = { program: own.hiddenProgram, workout: own.hiddenWorkout, milestone: own.hiddenMilestone }
      const atRoot: Record<string, Values> = {
        ...Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, { id }])),
        ...{ enrolment: { id: own.enrolment }, workoutSession: { id: own.workoutSession } },
        ...{ productUser: { id: own.user }, exercise: { id: hidden.exercise }, previewProgramPropagation: { input } },
        ...{
          node: { id: own.user },
          nodes: { ids: [own.user, own.enrolment, own.workoutSession, own.coaching, own.comment] },
        },
      }
      // A slot is a part of its program, which every coach sees.
      const ofOwner = ofAthlete.filter((kind) => kind !== 'slot').map((kind) => own[kind])
      const count = `unreadComments":${UNREAD}`
      const secrets = only ?? [...ofOwner, owner.user.id, count, ...Object.values(SECRETS)]
      // A coaching that has ended goes on saying with whom it was.
      const name: string[] = [own.user, owner.user.id, SECRETS.username]
      // These are the arguments of the question, so an error may name them without having seen anything.
      const asked = (text: string) => text.replaceAll(/"message":"[^"]*"/g, '')
      const telling: string[] = []
      const ways = everyWay(schema, atRoot, { exercise: shared.exercise })
      for (const way of ways) {
        const { data, errors } = await server.graphql(`${mark}query { ${way.text} }`, {}, person)
        expect([
          way.name,
          errors?.filter(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR') ?? [],
        ]).toEqual([way.name, []])
        const text = asked(JSON.stringify(data ?? null))
        const told = secrets.filter((secret) => text.includes(secret))
        const isKnown = isFormer && way.text.includes('coachings')
        if (told.some((secret) => !isKnown || !name.includes(secret))) telling.push(way.name)
      }
      expect(ways.length).toBeGreaterThan(80)
      return telling
    }

    it.each(OUTSIDERS)('whoever is %s is told nothing', async (outsider) => {
      expect(await tellingWays(world.outsiders[outsider][0], { isFormer: outsider === 'formerCoach' })).toEqual([])
    })

    it('a stranger is told nothing, and the coach and the athlete much', async () => {
      expect(await tellingWays(undefined)).toEqual([])
      const [coaches, owners] = [await tellingWays(world.coach), await tellingWays(world.owner)]
      expect(coaches).toEqual(
        expect.arrayContaining([
          'Query.productUsers',
          'Program.enrolments',
          'ProductUser.athletes',
          'Enrolment.productUser',
          'ProgramPropagationPreview.athletes',
        ]),
      )
      expect([coaches.length > 20, owners.length > 20]).toEqual([true, true])
    })

    /** What the coach has said to the athlete. */
    const words = () => ({ only: [SECRETS.words, world.own.comment, rawId(world.own.comment)] })

    it('another coach of the same athlete is told nothing of what the coach has said, and the athlete all', async () => {
      const fellow = world.coaches[0]
      expect(await tellingWays(fellow, words())).toEqual([])
      expect((await tellingWays(fellow)).length).toBeGreaterThan(20)
      for (const person of [world.owner, world.coach]) {
        const ways = ['WorkoutSession.comments', 'Query.enrolment', 'Enrolment.schedule', 'Enrolment.adjustments']
        expect(await tellingWays(person, words())).toEqual(expect.arrayContaining(ways))
      }
    })

    const ofFeed = { only: [SECRETS.feed] }

    it('nobody but the athlete is told that a calendar reads the schedule', async () => {
      for (const person of [world.coach, world.coaches[0]]) expect(await tellingWays(person, ofFeed)).toEqual([])
      expect(await tellingWays(world.owner, ofFeed)).toContain('Query.me')
    })

    it('a hole is found: the address of a calendar that is told of to whoever sees the athlete', async () => {
      await withHole('ProductUser', 'calendarFeedCreatedAt', {
        resolve: async ({ documentId }, _, { payload }) => {
          const where = { user: { equals: documentId } }
          return (await payload.db.find<CalendarFeed>({ collection: 'calendarFeeds', where })).docs[0]?.madeAt ?? null
        },
        found: async () => {
          const telling = await tellingWays(world.coach, { ...ofFeed, mark: '# with all calendars\n' })
          expect(telling).toContain('Query.productUser')
        },
      })
    })

    it('a hole is found: a list of comments that does not ask for their authors', async () => {
      await withHole('WorkoutSession', 'comments', {
        resolve: ({ documentId: parent }, page, context) =>
          pageOfEach(context, {
            ...{ collection: 'comments', by: 'subject', parent, page, toNode: Comment.from },
            order: newestFirst<CommentDocument>('addedAt'),
          }),
        found: async () => {
          const telling = await tellingWays(world.coaches[0], { ...words(), mark: '# with all authors\n' })
          expect(telling).toContain('WorkoutSession.comments')
        },
      })
    })

    it('a hole is found: a count of comments in training that the caller does not see', async () => {
      await withHole('ProductUser', 'unreadComments', {
        resolve: ({ documentId: parent }, _, { caller, loaders }) =>
          loaders.countBelow.load({
            ...{ collection: 'commentReceipts', by: 'user', parent },
            where: [{ field: 'reader', in: [String(caller.user?.id)] }],
          }),
        found: async () => {
          const telling = await tellingWays(world.outsiders.formerCoach[0], {
            ...{ isFormer: true, mark: '# with all counts\n' },
          })
          expect(telling).toContain('Coaching.athlete')
        },
      })
    })

    interface Hole {
      resolve: (root: { documentId: string }, args: PageArgs, context: Context) => unknown
      found: () => Promise<void>
    }

    async function withHole(type: string, name: string, { resolve, found }: Hole): Promise<void> {
      const field = present((schema.getType(type) as GraphQLObjectType).getFields()[name])
      const { resolve: whole } = field
      field.resolve = resolve as typeof whole
      try {
        await found()
      } finally {
        field.resolve = whole
      }
    }

    it('a hole is found: a field that takes somebody for the athlete’s coach', async () => {
      const fields = (schema.getType('Program') as GraphQLObjectType).getFields()
      const field = present(fields.enrolments)
      const { resolve } = field
      field.resolve = (root, args, context, info) => {
        context.req.context.coached.athletes = Promise.resolve([world.owner.user.id])
        return resolve?.(root, args, context, info)
      }
      try {
        // Documents are compiled once, so the marked ones are new.
        const telling = await tellingWays(world.outsiders.otherCoach[0], { mark: '# with a hole\n' })
        expect(telling).toContain('Program.enrolments')
      } finally {
        field.resolve = resolve
      }
    })
  })

  it('is as it was, whatever all of them tried', async () => {
    const all = await trainingOf(server, world.owner)
    const { workoutSessions, performedSets, enrolments, adjustments, personalRecords, workoutEvents, comments } = all
    expect(comments.filter(({ text }) => text === SECRETS.words || text === SECRETS.notes)).toHaveLength(UNREAD + 1)
    expect(comments).toHaveLength(UNREAD + 1)
    expect(workoutSessions).toMatchObject([{ status: 'IN_PROGRESS', notes: SECRETS.notes, rating: null, setCount: 1 }])
    expect(performedSets).toMatchObject([{ notes: SECRETS.notes, reps: 5 }])
    expect(performedSets[0]?.removedAt ?? null).toBeNull()
    expect(enrolments).toMatchObject([{ status: 'ACTIVE', pinnedRevision: 1 }])
    expect(adjustments).toMatchObject([{ note: SECRETS.words, prescription: '3x5' }])
    expect([personalRecords.length, workoutEvents]).toEqual([1, []])
  })
})
