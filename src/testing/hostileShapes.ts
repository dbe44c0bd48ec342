import { getIntrospectionQuery } from 'graphql'
import { type Attack, chain, nested, times } from './hostileAttack.ts'

/** Documents that ask for too much by their shape. */

const CYCLE = 'programs{nodes{milestones{'
const PEOPLE = 'enrolments{nodes{productUser{'
const ids = (id: string) => Array<string>(100).fill(id)
const shape = (name: string, right: Attack['right'], query: string, more: Partial<Attack> = {}): Attack => ({
  name,
  right,
  ask: () => ({ query }),
  ...more,
})

const cycles = [2, 3, 5, 20, 100, 200].map((count) =>
  shape(
    `${count} cycles of programs and milestones`,
    count < 4 ? ['answered', 'cost'] : ['depth', 'tokens'],
    `{${nested(count, CYCLE, 'title', '}}}')}}`,
  ),
)

const aliased: Attack[] = [
  shape(
    'two thousand aliases of a list',
    ['tokens', 'characters'],
    `{${times(2_000, (n) => `a${n}:exercises(first:100){nodes{id}}`)}}`,
  ),
  shape(
    'a hundred aliases of a list',
    ['aliases', 'rootFields'],
    `{${times(100, (n) => `a${n}:exercises(first:100){nodes{id}}`)}}`,
  ),
  shape(
    'twenty lists of a hundred trees',
    ['cost'],
    `{${times(20, (n) => `a${n}:programs(first:100){nodes{milestones{workouts{workout{exercises{exercise{name}}}}}}}`)}}`,
  ),
  {
    name: 'hundreds of aliased nodes of a hundred IDs',
    right: ['aliases', 'rootFields', 'tokens'],
    ask: ({ program }) => ({
      query: `query($i:[ID!]!){${times(150, (n) => `a${n}:nodes(ids:$i){id}`)}}`,
      variables: { i: ids(program) },
    }),
  },
  {
    name: 'one ID a hundred times, with all below it',
    right: ['cost', 'answered'],
    ask: ({ program }) => ({
      query: 'query($i:[ID!]!){nodes(ids:$i){...on Program{milestones{workouts{workout{exercises{exercise{name}}}}}}}}',
      variables: { i: ids(program) },
    }),
  },
  shape(
    'hundreds of aliased weeks',
    ['aliases', 'tokens'],
    `{me{progress{${times(200, (n) => `a${n}:byWeek(last:52){weekStart}`)}}}}`,
  ),
  shape(
    'hundreds of aliased percentages',
    ['aliases'],
    `{me{enrolments(first:100){nodes{${times(400, (n) => `a${n}:percentComplete`)}}}}}`,
  ),
  shape(
    'hundreds of aliased schemas',
    ['aliases', 'rootFields'],
    `{${times(150, (n) => `a${n}:__schema{types{name}}`)}}`,
  ),
  shape(
    'aliases in a fragment that is spread thirty times',
    ['aliases', 'selections', 'cost'],
    `{programs{nodes{${'...f '.repeat(30)}}}}fragment f on Program{${times(200, (n) => `a${n}:title`)}}`,
  ),
  shape(
    'a thousand aliases of nothing',
    ['aliases', 'tokens', 'rootFields'],
    `{${times(600, (n) => `a${n}:__typename`)}}`,
  ),
]

const mutations: Attack[] = [
  shape(
    'two thousand aliased mutations',
    ['tokens', 'characters'],
    `mutation{${times(2_000, (n) => `a${n}:createProgram(input:{title:"x"}){program{id}}`)}}`,
  ),
  shape(
    'eleven mutations',
    ['mutations'],
    `mutation{${times(11, (n) => `a${n}:createProgram(input:{title:"Attack ${n}"}){program{id}}`)}}`,
  ),
  shape(
    'fifty guesses at a login',
    ['mutations', 'aliases', 'rootFields'],
    `mutation{${times(50, (n) => `a${n}:login(input:{ceremonyId:"x",credential:{}}){token}`)}}`,
  ),
  shape(
    'mutations in fragments',
    ['mutations', 'rootFields', 'aliases'],
    `mutation{...f ...g}fragment f on Mutation{${times(8, (n) => `a${n}:enrolInProgram(input:{programId:"x"}){userErrors{code}}`)}}fragment g on Mutation{${times(8, (n) => `b${n}:enrolInProgram(input:{programId:"x"}){userErrors{code}}`)}}`,
  ),
]

const DEEP = ['selections', 'depth', 'tokens', 'rootFields'] satisfies Attack['right']
const fragments: Attack[] = [
  shape('six spreads a level, with a bad token', DEEP, `{...f0}${chain(14, 6, 'Query', 'Query{__typename}')}`, {
    authorization: 'x',
  }),
  shape(
    'six spreads a level of what does not apply, twice',
    DEEP,
    `{node(id:"x"){...f0}}${chain(12, 6, 'Node', 'Exercise{id}')}`,
    { times: 2 },
  ),
  shape(
    'six spreads a level below __schema',
    DEEP,
    `{__schema{types{...f0}}}${chain(12, 6, '__Type', '__Type{name}')}`,
  ),
  shape(
    'six spreads a level of introspection lists',
    [...DEEP, 'malformed'],
    `{__schema{types{...f0}}}${chain(12, 6, '__Type', '__Type{name}', 'ofType{name} ')}`,
  ),
  shape(
    'two fields a level that each spread the next',
    DEEP,
    `{programs{nodes{milestones{...f0}}}}${times(20, (n) => `fragment f${n} on Milestone{programs{nodes{milestones{...f${n + 1}}}} also:programs{nodes{milestones{...f${n + 1}}}}}`, '')}fragment f20 on Milestone{id}`,
  ),
  shape(
    'forty fragments that each spread all later ones',
    DEEP,
    `{...f0}${times(40, (n) => `fragment f${n} on Query{__typename ${times(40 - n, (m) => `...f${n + m + 1}`)}}`, '')}fragment f40 on Query{__typename}`,
  ),
  shape('a fragment of itself', ['malformed', 'depth', 'selections'], '{...f}fragment f on Query{__typename ...f}'),
  shape(
    'a ring of a hundred fragments',
    ['malformed', 'depth', 'selections'],
    `{...f0}${times(100, (n) => `fragment f${n} on Query{...f${(n + 1) % 100}}`, '')}`,
  ),
  shape(
    'a hundred rings that cross',
    ['malformed', 'depth', 'selections', 'tokens'],
    `{...f0}${times(30, (n) => `fragment f${n} on Query{${times(25, (m) => `...f${(n + m) % 30}`)}}`, '')}`,
  ),
  shape(
    'ten thousand fragments',
    ['tokens', 'characters'],
    `{__typename}${times(10_000, (n) => `fragment f${n} on Query{__typename}`, '')}`,
  ),
  shape(
    'two hundred fragments in a row',
    ['answered', 'depth', 'selections'],
    `{...f0}${times(200, (n) => `fragment f${n} on Query{...f${n + 1}}`, '')}fragment f200 on Query{__typename}`,
  ),
  shape(
    'two hundred fragments that nobody spreads',
    ['malformed', 'repetitions'],
    `{__typename}${times(200, (n) => `fragment f${n} on Query{__typename}`, '')}`,
  ),
  shape(
    'inline fragments without end',
    ['depth', 'answered', 'selections'],
    `{${nested(380, '...on Query{', '__typename', '}')}}`,
  ),
  shape(
    'inline fragments without a type',
    ['depth', 'answered', 'selections'],
    `{${nested(600, '...{', '__typename', '}')}}`,
  ),
  shape(
    'inline fragments on each type of an interface, nested',
    ['depth', 'cost', 'selections', 'malformed', 'answered'],
    `{nodes(ids:[]){${nested(40, '...on Node{...on Program{title}...on Exercise{name}', 'id', '}')}}}`,
  ),
]

const repeated: Attack[] = [
  shape(
    'one field nineteen hundred times',
    ['repetitions', 'malformed', 'selections', 'answered'],
    `{programs{nodes{${'id '.repeat(1_900)}}}}`,
  ),
  shape(
    'one list nearly five hundred times',
    ['repetitions', 'malformed', 'selections', 'answered', 'cost'],
    `{programs{${'nodes{id}'.repeat(480)}}}`,
  ),
  shape(
    'lists of lists that all merge',
    ['repetitions', 'malformed', 'selections', 'answered', 'cost'],
    `{programs{nodes{${`milestones{${'workouts{id}'.repeat(6)}}`.repeat(70)}}}}`,
  ),
  shape(
    'conflicts by the hundred',
    ['repetitions', 'malformed', 'rootFields', 'selections'],
    `{me{${times(180, (n) => `performedSets(exercise:"${n}"){totalCount}`)}}}`,
  ),
  shape(
    'conflicts in fragments',
    ['repetitions', 'malformed', 'selections'],
    `{me{${times(60, (n) => `...f${n}`)}}}${times(60, (n) => `fragment f${n} on ProductUser{performedSets(exercise:"${n}"){nodes{id}}}`, '')}`,
  ),
  shape('a thousand @skip on one field', ['directives'], `{__typename ${'@skip(if:false)'.repeat(250)}}`),
  shape(
    'a thousand unknown directives',
    ['repetitions', 'directives', 'malformed'],
    `{__typename ${times(900, (n) => `@x${n}`)}}`,
  ),
  shape(
    'directives on everything',
    ['repetitions', 'directives'],
    `{programs{nodes{${'id @include(if:true) '.repeat(200)}}}}`,
  ),
  shape('one argument six hundred times', ['malformed'], `{exercises(${'first:1 '.repeat(600)}){nodes{id}}}`),
  shape(
    'one input field hundreds of times',
    ['malformed'],
    `{exercises(filter:{${'search:"a" '.repeat(600)}}){nodes{id}}}`,
  ),
  shape(
    'ten thousand operations',
    ['tokens', 'characters'],
    times(10_000, (n) => `query a${n}{__typename}`),
  ),
  shape(
    'three hundred operations that share a chain',
    ['answered', 'malformed', 'selections', 'rootFields'],
    `${times(150, (n) => `query a${n}{...f0}`)}${times(100, (n) => `fragment f${n} on Query{...f${n + 1}}`, '')}fragment f100 on Query{__typename}`,
    {
      ask: () => ({
        operationName: 'a7',
        query: `${times(150, (n) => `query a${n}{...f0}`)}${times(100, (n) => `fragment f${n} on Query{...f${n + 1}}`, '')}fragment f100 on Query{__typename}`,
      }),
    },
  ),
]

const wide: Attack[] = [
  shape(
    'a hundred at each level',
    ['cost'],
    '{programs(first:100){nodes{milestones{programs(first:100){nodes{milestones{workouts{workout{exercises{exercise{name}}}}}}}}}}}',
  ),
  shape(
    'people of programs of people',
    ['cost', 'answered', 'depth'],
    '{programs(first:100){nodes{enrolments(first:100){nodes{productUser{enrolments(first:100){nodes{productUser{username}}}}}}}}}',
  ),
  shape('the caller, through forty enrolments', ['depth'], `{me{${nested(40, PEOPLE, 'username', '}}}')}}}`),
  shape('the caller, through three enrolments', ['cost', 'answered'], `{me{${nested(3, PEOPLE, 'username', '}}}')}}}`),
  {
    name: 'an enrolment, through three people',
    right: ['cost', 'answered', 'depth'],
    ask: ({ enrolment }) => ({
      query: `{enrolment(id:"${enrolment}"){productUser{${nested(3, PEOPLE, 'username', '}}}')}}}}`,
    }),
  },
  shape(
    'each type of Node, a hundred times',
    ['cost', 'answered', 'selections'],
    `query{nodes(ids:[${times(100, () => '"x"')}]){${['Program', 'Milestone', 'Workout', 'Exercise', 'ProductUser', 'Enrolment', 'WorkoutSession', 'PerformedSet', 'PersonalRecord', 'ProgramRevision', 'Passkey', 'AuthSession'].map((type) => `...on ${type}{id}`).join(' ')}}}`,
  ),
  shape(
    'what is just small enough to be compiled, twice',
    ['answered', 'cost', 'selections'],
    `{node(id:"x"){${times(12, () => '...f')}}}fragment f on Node{${times(14, () => '...on Node{id}')}}`,
    { times: 2 },
  ),
  shape('introspection as tools ask for it', ['answered', 'cost'], getIntrospectionQuery()),
  shape(
    'introspection in circles',
    ['malformed', 'depth'],
    '{__schema{types{fields{type{fields{type{fields{type{fields{name}}}}}}}}}}',
  ),
  shape(
    'introspection by possible types',
    ['malformed', 'depth', 'cost'],
    '{__schema{types{possibleTypes{interfaces{possibleTypes{interfaces{name}}}}}}}',
  ),
  shape(
    'types by name, again and again',
    ['aliases', 'rootFields', 'tokens'],
    `{${times(150, (n) => `a${n}:__type(name:"Query"){fields{name}}`)}}`,
  ),
]

export const shapes: Attack[] = [...cycles, ...aliased, ...mutations, ...fragments, ...repeated, ...wide]
