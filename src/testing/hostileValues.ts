import type { Attack } from './hostileAttack.ts'

/** Small documents with variables that are too large, because no limit of the document catches variables. */

const NODES = 'query($ids:[ID!]!){nodes(ids:$ids){id}}'
const LIST = 'query($f:ExerciseFilter){exercises(filter:$f){nodes{id}}}'
const many = <Value>(count: number, value: Value): Value[] => Array<Value>(count).fill(value)
const x = (count: number) => 'x'.repeat(count)
const values = (
  name: string,
  right: Attack['right'],
  query: string,
  variables: object,
  more: Partial<Attack> = {},
): Attack => ({
  name,
  right,
  ask: () => ({ query, variables }),
  ...more,
})

const strangers: Attack[] = [
  values(
    'a hundred thousand IDs',
    ['malformed', 'variables', 'variableItems', 'variableFields', 'variableLength'],
    NODES,
    {
      ids: many(100_000, 'x'),
    },
  ),
  values(
    'forty thousand IDs',
    ['answered', 'malformed', 'variables', 'variableItems', 'variableFields', 'variableLength', 'cost'],
    NODES,
    { ids: many(40_000, 'x') },
  ),
  values('a hundred IDs of 9 kB', ['answered', 'malformed', 'variableLength'], NODES, { ids: many(100, x(9_000)) }),
  values(
    'forty thousand muscles',
    ['answered', 'malformed', 'variables', 'variableItems', 'variableFields', 'variableLength'],
    LIST,
    {
      f: { muscle: many(40_000, 'CHEST') },
    },
  ),
  values(
    'forty thousand unknown muscles',
    ['malformed', 'variables', 'variableItems', 'variableFields', 'variableLength'],
    LIST,
    {
      f: { muscle: many(40_000, 'CHSET') },
    },
  ),
  values(
    'forty thousand objects for muscles',
    ['malformed', 'variables', 'variableItems', 'variableFields', 'variableLength'],
    LIST,
    {
      f: { muscle: many(40_000, {}) },
    },
  ),
  values('an unknown muscle with a name of a megabyte', ['malformed', 'variableLength', 'variableFields'], LIST, {
    f: { muscle: [x(900_000)] },
  }),
  values(
    'forty thousand unknown fields of an input',
    ['malformed', 'variables', 'variableItems', 'variableFields', 'variableLength'],
    LIST,
    {
      f: Object.fromEntries(Array.from({ length: 40_000 }, (_, n) => [`saerch${n}`, n])),
    },
  ),
  values('a search word of a megabyte in a variable', ['malformed', 'answered', 'variableLength'], LIST, {
    f: { search: x(900_000) },
  }),
  values('a search of half a million accents', ['malformed', 'answered', 'variableLength'], LIST, {
    f: { search: 'a\u0301'.repeat(300_000) },
  }),
  values('a search of spaces', ['malformed', 'answered', 'variableLength'], LIST, {
    f: { search: `${' '.repeat(900_000)}x` },
  }),
  values(
    'a username of a megabyte',
    ['malformed', 'answered', 'variableLength'],
    'query($u:String!){usernameAvailability(username:$u){available}}',
    { u: x(900_000) },
  ),
  values('an ID of a megabyte', ['malformed', 'answered', 'variableLength'], 'query($id:ID!){node(id:$id){id}}', {
    id: `program_${x(900_000)}`,
  }),
  values(
    'a cursor of a megabyte',
    ['malformed', 'answered', 'variableLength'],
    'query($a:String){programs(after:$a){nodes{id}}}',
    {
      a: Buffer.from('['.repeat(650_000)).toString('base64url'),
    },
  ),
  values(
    'a credential of a megabyte',
    ['malformed', 'answered', 'variables', 'variableItems', 'variableFields', 'variableLength'],
    'mutation($i:LoginInput!){login(input:$i){userErrors{code}}}',
    {
      i: {
        ceremonyId: 'x',
        credential: {
          id: 'x',
          rawId: 'x',
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON: x(200_000), authenticatorData: x(200_000), signature: x(200_000) },
        },
      },
    },
  ),
  values(
    'a credential of forty thousand parts',
    ['malformed', 'answered', 'variables', 'variableItems', 'variableFields', 'variableLength'],
    'mutation($i:LoginInput!){login(input:$i){userErrors{code}}}',
    { i: { ceremonyId: 'x', credential: { parts: many(40_000, 1) } } },
  ),
  values(
    'a refresh token of a megabyte',
    ['malformed', 'answered', 'variableLength'],
    'mutation($i:RefreshSessionInput!){refreshSession(input:$i){userErrors{code}}}',
    { i: { refreshToken: x(900_000) } },
  ),
  values(
    'a number of three hundred digits',
    ['malformed', 'variableLength', 'variableFields'],
    'query($n:Int!){programs(first:$n){nodes{id}}}',
    {
      n: 1e300,
    },
  ),
  {
    ...values(
      'a million brackets',
      ['variableDepth', 'variables', 'variableItems', 'variableFields', 'variableLength', 'malformed'],
      '{__typename}',
      {},
    ),
    variablesText: `{"a":${'['.repeat(450_000)}${']'.repeat(450_000)}}`,
  },
  {
    ...values(
      'a million brackets for an ID',
      ['variableDepth', 'variables', 'variableItems', 'variableFields', 'variableLength', 'malformed'],
      NODES,
      {},
    ),
    variablesText: `{"ids":${'['.repeat(450_000)}${']'.repeat(450_000)}}`,
  },
  {
    ...values(
      'objects in objects',
      ['variableDepth', 'variables', 'variableItems', 'variableFields', 'variableLength', 'malformed'],
      LIST,
      {},
    ),
    variablesText: `{"f":${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}}`,
  },
  {
    ...values(
      'a number of a megabyte',
      ['malformed', 'variables', 'variableItems', 'variableFields', 'variableLength'],
      'query($n:Int!){programs(first:$n){nodes{id}}}',
      {},
    ),
    variablesText: `{"n":${'9'.repeat(900_000)}}`,
  },
  {
    ...values(
      'sixty thousand keys that are all the same',
      ['answered', 'malformed', 'variables', 'variableItems', 'variableFields', 'variableLength'],
      LIST,
      {},
    ),
    variablesText: `{"f":{${many(60_000, '"search":"a"').join()}}}`,
  },
  {
    ...values(
      'sixty thousand keys of nobody',
      ['malformed', 'variables', 'variableItems', 'variableFields', 'variableLength'],
      '{__typename}',
      {},
    ),
    variablesText: `{${Array.from({ length: 60_000 }, (_, n) => `"k${n}":1`).join()}}`,
  },
  {
    ...values('__proto__', ['malformed', 'variableLength', 'variableFields'], LIST, {}),
    variablesText: '{"f":{"__proto__":{"search":"a"}}}',
  },
  {
    ...values(
      '__proto__ behind fifty thousand values',
      ['malformed', 'variables', 'variableItems', 'variableFields', 'variableLength'],
      LIST,
      {},
    ),
    variablesText: `{"a":[${many(49_000, '{}').join()}],"f":{"\\u005f_proto__":{"search":"a"}}}`,
  },
]

/** Texts of the greatest allowed length, as many as fit into a body. */
const long = { search: x(19_000), other: x(19_000), more: Array.from({ length: 44 }, () => x(19_000)) }

strangers.push(
  values('fifty fields that are not there, beside long texts', ['malformed'], LIST, {
    f: { ...Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`saerch${n}`, n])), ...long },
  }),
  values('dozens of unknown muscles with long names', ['malformed'], LIST, {
    f: { muscle: Array.from({ length: 46 }, () => x(19_000)) },
  }),
  values(
    'fifty fields that are not there, beside a megabyte',
    ['malformed', 'variableLength', 'variableFields'],
    LIST,
    {
      f: { ...Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`saerch${n}`, n])), search: x(900_000) },
    },
  ),
  values(
    'a hundred bad numbers beside a megabyte',
    ['malformed', 'answered', 'variableLength'],
    'mutation($i:LoginInput!){login(input:$i){userErrors{code}}}',
    {
      i: {
        ...Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`id${n}`, n])),
        ceremonyId: x(900_000),
        credential: {},
      },
    },
  ),
)

const SIGNED_IN = ['athlete', 'coach'] as const
const COACH = ['coach'] as const
const mutation = (name: string, input: string, field: string) => `mutation($i:${input}!){${name}(input:$i){${field}}}`
const CREATE_PROGRAM = mutation('createProgram', 'CreateProgramInput', 'userErrors{code}')
const LOG_SET = mutation('logSet', 'LogSetInput', 'userErrors{code}')
const set = (target: { session: string; exercise: string }) => ({
  workoutSessionId: target.session,
  exerciseId: target.exercise,
  clientId: '3f0d7a3e-51c7-4f3e-a7a5-5f7f5c0c9d21',
  reps: 5,
})

const insiders: Attack[] = [
  {
    name: 'a load of a megabyte of digits',
    right: ['malformed', 'answered', 'variableLength'],
    roles: SIGNED_IN,
    ask: (target) => ({
      query: LOG_SET,
      variables: { i: { ...set(target), load: { value: '9'.repeat(900_000), unit: 'KG' } } },
    }),
  },
  {
    name: 'a load with a megabyte of decimals',
    right: ['malformed', 'answered', 'variableLength'],
    roles: SIGNED_IN,
    ask: (target) => ({
      query: LOG_SET,
      variables: { i: { ...set(target), load: { value: `1.${'0'.repeat(900_000)}`, unit: 'KG' } } },
    }),
  },
  {
    name: 'a moment of a megabyte',
    right: ['malformed', 'answered', 'variableLength'],
    roles: SIGNED_IN,
    ask: (target) => ({
      query: LOG_SET,
      variables: { i: { ...set(target), performedAt: `2026-11-28T00:00:00.${'0'.repeat(900_000)}Z` } },
    }),
  },
  {
    name: 'notes of a megabyte',
    right: ['answered', 'variableLength'],
    roles: SIGNED_IN,
    ask: (target) => ({ query: LOG_SET, variables: { i: { ...set(target), notes: x(900_000) } } }),
  },
  {
    name: 'eight thousand events',
    right: ['answered', 'malformed', 'variables', 'variableItems', 'variableFields', 'variableLength'],
    roles: SIGNED_IN,
    ask: ({ session }) => ({
      query: 'mutation($i:SyncWorkoutEventsInput!){syncWorkoutEvents(input:$i){results{outcome}}}',
      variables: {
        i: {
          events: many(8_000, {
            clientEventId: 'x',
            occurredAt: 'x',
            setRemoved: { setClientId: session },
          }),
        },
      },
    }),
  },
  values(
    'a profile with a time zone of a megabyte',
    ['answered', 'malformed', 'variableLength'],
    mutation('updateProfile', 'UpdateProfileInput', 'userErrors{code}'),
    { i: { timeZone: `${'Europe/'.repeat(100_000)}Berlin` } },
    { roles: SIGNED_IN },
  ),
  values(
    'a title of a megabyte',
    ['answered', 'variableLength'],
    CREATE_PROGRAM,
    { i: { title: x(900_000) } },
    { roles: COACH },
  ),
  values(
    'a title of accents',
    ['answered', 'variableLength'],
    CREATE_PROGRAM,
    { i: { title: 'a\u0301'.repeat(300_000) } },
    { roles: COACH },
  ),
  values(
    'a slug of hyphens',
    ['answered', 'variableLength'],
    CREATE_PROGRAM,
    { i: { title: 'x', slug: `${'a-'.repeat(400_000)}!` } },
    { roles: COACH },
  ),
  values(
    'a title of hyphens, to make a slug of',
    ['answered', 'variableLength'],
    CREATE_PROGRAM,
    { i: { title: `${'- '.repeat(400_000)}a` } },
    { roles: COACH },
  ),
  values(
    'forty thousand milestones',
    ['answered', 'variables', 'variableItems', 'variableFields', 'variableLength'],
    CREATE_PROGRAM,
    { i: { title: 'x', milestoneIds: many(40_000, 'milestone_x') } },
    { roles: COACH },
  ),
  values(
    'an idempotency key of a megabyte',
    ['answered', 'variableLength'],
    CREATE_PROGRAM,
    { i: { title: 'x', idempotencyKey: x(900_000) } },
    { roles: COACH },
  ),
  values(
    'four thousand exercises of a workout',
    ['answered', 'variables', 'variableItems', 'variableFields', 'variableLength'],
    mutation('createWorkout', 'CreateWorkoutInput', 'userErrors{code}'),
    {
      i: {
        title: 'x',
        exercises: many(4_000, { exerciseId: 'exercise_x', sets: many(3, { type: 'NORMAL', repsMin: 5 }) }),
      },
    },
    { roles: COACH },
  ),
  values(
    'a video of a megabyte',
    ['answered', 'variableItems', 'malformed', 'variableLength'],
    mutation('createExercise', 'CreateExerciseInput', 'userErrors{code}'),
    {
      i: {
        name: 'x',
        category: 'STRENGTH',
        metric: 'REPS',
        primaryMuscles: many(5_000, 'CHEST'),
        videoUrl: `https://${'a.'.repeat(300_000)}x`,
      },
    },
    { roles: COACH },
  ),
]

export const valuesAttacks: Attack[] = [...strangers, ...insiders]
