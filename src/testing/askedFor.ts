import type { TestServer } from './testServer.ts'
import { rawId } from './trainingHistory.ts'

/** What athletes are asked to do, and what their sessions say was prescribed, as texts that compare. IDs are public ones. */
export interface Asked {
  at: string
  enrolments: Map<string, AskedEnrolment>
  /** What each session says was prescribed. */
  sessions: Map<string, string>
  /** What each set says that it fulfils. */
  sets: Map<string, string>
  /** The revision of each workout that exists. */
  workouts: Map<string, number>
}

interface AskedEnrolment {
  user: string
  isActive: boolean
  pin: number
  text: string
  slots: { slotId: string; asked: string; row?: Row }[]
}

interface Row {
  id: string
  exercise: { id: string }
}

const QUERY = `query ($enrolments: [ID!]!, $sessions: [ID!]!, $workouts: [ID!]!) {
  enrolments: nodes(ids: $enrolments) { ... on Enrolment {
    id status pinnedRevision programTitle milestones { milestoneId title slots { slotId workoutTitle workoutRevision { ...Asked } } }
  } }
  sessions: nodes(ids: $sessions) { ... on WorkoutSession {
    id prescribed { ...Asked } sets { id workoutExerciseId prescribedSetIndex isSubstitution }
  } }
  workouts: nodes(ids: $workouts) { ... on Workout { id revision } }
}
fragment Asked on WorkoutRevision {
  id revision title description estimatedMinutes
  exercises { id exercise { id } group notes restSeconds prescription alternatives { id } }
}`

/** Looks as a coach, who sees what all athletes of a program see. */
export async function lookAtAsked(
  server: Pick<TestServer, 'graphql' | 'waymark'>,
  token: string,
  { programId, sessions, workouts }: { programId: string; sessions: string[]; workouts: string[] },
): Promise<Asked> {
  const { docs } = await server.waymark.payload.find({
    ...{ pagination: false, depth: 0, sort: 'id' },
    collection: 'enrolments',
    where: { program: { equals: rawId(programId) } },
  })
  const users = new Map(docs.map(({ id, user }) => [`enrolment_${id}`, String(user)]))
  const at = new Date().toISOString()
  const { data, errors } = await server.graphql(QUERY, { enrolments: [...users.keys()], sessions, workouts }, { token })
  if (errors) throw new Error(JSON.stringify(errors))
  const found = <Node>(nodes: (Node | null)[]) => nodes.filter((node) => node !== null)
  // biome-ignore lint/suspicious/noExplicitAny: the query has no generated type
  const all = found<any>(data.sessions)
  return {
    at,
    enrolments: new Map(
      // biome-ignore lint/suspicious/noExplicitAny: as above
      found<any>(data.enrolments).map(({ id, status, pinnedRevision, ...asked }) => [
        id,
        {
          ...{ user: users.get(id) as string, isActive: status === 'ACTIVE', pin: pinnedRevision },
          text: JSON.stringify(asked),
          // biome-ignore lint/suspicious/noExplicitAny: as above
          slots: asked.milestones.flatMap(({ slots }: any) =>
            // biome-ignore lint/suspicious/noExplicitAny: as above
            slots.map(({ slotId, workoutRevision }: any) => ({
              ...{ slotId, asked: JSON.stringify(workoutRevision), row: workoutRevision?.exercises[0] },
            })),
          ),
        },
      ]),
    ),
    sessions: new Map(all.map(({ id, prescribed }) => [id, JSON.stringify(prescribed)])),
    sets: new Map(all.flatMap(({ sets }) => sets.map(({ id, ...set }: { id: string }) => [id, JSON.stringify(set)]))),
    workouts: new Map(found<{ id: string; revision: number }>(data.workouts).map(({ id, revision }) => [id, revision])),
  }
}
