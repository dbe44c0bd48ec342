import type { Catalogue } from './coachEdits.ts'
import type { TestServer } from './testServer.ts'

const WORKOUT = `id title description estimatedMinutes revision createdAt updatedAt
  exercises { id group notes restSeconds sets { type repsMin } exercise { id slug name isArchived updatedAt } }`
const MILESTONE = `id title description revision createdAt updatedAt workouts { id workout { ${WORKOUT} } }`
const PROGRAM = `id slug title description level isPublished publishedAt revision milestoneCount createdAt updatedAt
  milestones { ${MILESTONE} programs(first: 5) { totalCount nodes { id title } } }`

/**
 * Queries that read the catalogue through different code: lists and searches, by ID, by slug, by node, and the fields
 * below each.
 */
const QUERIES: Record<string, string> = {
  programs: `{ programs(first: 3, orderBy: UPDATED_AT_DESC) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${PROGRAM} } } } }`,
  byPublication: '{ programs(first: 2, orderBy: PUBLISHED_AT_DESC) { totalCount nodes { id revision isPublished } } }',
  search: '{ programs(filter: { search: "title" }, first: 5) { totalCount nodes { id title } } }',
  exercises: '{ exercises(first: 5, orderBy: UPDATED_AT_DESC) { totalCount nodes { id name isArchived updatedAt } } }',
  archived:
    '{ exercises(filter: { includeArchived: true, search: "title" }) { totalCount nodes { id name isArchived } } }',
  program: `query ($programId: ID!) { program(id: $programId) { ${PROGRAM} } }`,
  nodes: `query ($milestones: [ID!]!, $workouts: [ID!]!, $exercises: [ID!]!) {
    milestones: nodes(ids: $milestones) { ... on Milestone { ${MILESTONE} } }
    workouts: nodes(ids: $workouts) { ... on Workout { ${WORKOUT} } }
    exercises: nodes(ids: $exercises) { ... on Exercise { id name slug isArchived } }
  }`,
  coachesLists: `{ milestones(first: 3) { totalCount nodes { ${MILESTONE} } } workouts(first: 3) { totalCount nodes { ${WORKOUT} } } }`,
  viewer: '{ me { enrolments { nodes { programTitle program { id title revision isPublished } } } } }',
}
export const READS = Object.keys(QUERIES)

/** Asks by GET and without a token, so that the service may give a response that it made for another caller. */
export async function readPublicly(
  { get }: Pick<TestServer, 'get'>,
  read: string,
  catalogue: Catalogue,
): Promise<string> {
  const { data, errors } = (await (await get(QUERIES[read] as string, catalogue)).json()) as Answer
  return textOf({ data, errors })
}

/** The whole answer as text, including errors but without the ID of the request. */
export async function readCatalogueBy(
  { graphql }: Pick<TestServer, 'graphql'>,
  read: string,
  catalogue: Catalogue,
  token?: string,
): Promise<string> {
  return textOf(await graphql(QUERIES[read] as string, { ...catalogue }, token ? { token } : {}))
}

interface Answer {
  data?: unknown
  errors?: { message: string; extensions: Record<string, unknown> }[]
}

const textOf = ({ data, errors }: Answer) =>
  JSON.stringify([data, errors?.map(({ message, extensions }) => [message, extensions.code])])
