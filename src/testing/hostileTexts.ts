import { type Attack, inBothSizes, nested, times } from './hostileAttack.ts'

/** Documents whose text is hard to parse. */

const text = (name: string, right: Attack['right'], query: string, more: Partial<Attack> = {}): Attack => ({
  name,
  right,
  ask: () => ({ query }),
  ...more,
})
const x = (count: number) => 'x'.repeat(count)

const ignored: Attack[] = [
  ...inBothSizes('nothing but commas', ['answered', 'tokens', 'malformed'], (fill) => `{__typename${fill(',')}}`),
  ...inBothSizes('nothing but comments', ['lines'], (fill) => `{__typename ${fill('#\n')}}`),
  ...inBothSizes('one long comment', ['answered', 'tokens', 'malformed'], (fill) => `{__typename #${fill('x')}\n}`),
  ...inBothSizes('byte order marks', ['answered', 'tokens', 'malformed'], (fill) => `${fill('\ufeff')}{__typename}`),
  ...inBothSizes('nothing but spaces, and then an error', ['malformed', 'tokens'], (fill) => `{${fill(' ')}?`),
  ...inBothSizes('nothing but lines, and then an error', ['lines'], (fill) => `{${fill('\r\n')}?`),
  text(
    'five thousand lines before twenty errors',
    ['malformed'],
    `${'\n'.repeat(4_990)}{${times(20, (n) => `unknown${n}`)}}`,
  ),
]

const literals: Attack[] = [
  ...inBothSizes('a string', ['answered', 'malformed', 'tokens'], (fill) => `{node(id:"${fill('x')}"){id}}`),
  ...inBothSizes(
    'a string of escapes',
    ['answered', 'malformed', 'tokens'],
    (fill) => `{node(id:"${fill('\\u0041')}"){id}}`,
  ),
  ...inBothSizes(
    'a string of broken escapes',
    ['malformed', 'tokens'],
    (fill) => `{node(id:"${fill('\\u{D800}')}"){id}}`,
  ),
  ...inBothSizes('a block string of many lines', ['lines'], (fill) => `{node(id:"""${fill('\n   a')}"""){id}}`),
  ...inBothSizes(
    'a block string of quotes',
    ['answered', 'malformed', 'tokens'],
    (fill) => `{node(id:"""${fill('\\"""')}"""){id}}`,
  ),
  ...inBothSizes('a string that never ends', ['malformed', 'tokens'], (fill) => `{node(id:"${fill('x')}`),
  ...inBothSizes('a number', ['malformed', 'tokens'], (fill) => `{programs(first:${fill('9')}){nodes{id}}}`),
  ...inBothSizes('a float', ['malformed', 'tokens'], (fill) => `{programs(first:1.${fill('9')}e99){nodes{id}}}`),
  ...inBothSizes(
    'a search word',
    ['answered', 'malformed', 'tokens'],
    (fill) => `{exercises(filter:{search:"${fill('x')}"}){nodes{id}}}`,
  ),
  ...inBothSizes(
    'a username',
    ['answered', 'malformed', 'tokens'],
    (fill) => `{usernameAvailability(username:"${fill('x')}"){available}}`,
  ),
  text('a cursor of 8 kB', ['answered', 'malformed'], `{programs(after:"${x(8_000)}"){nodes{id}}}`),
  text(
    'a cursor of deep JSON',
    ['characters', 'answered', 'malformed', 'tokens'],
    `{programs(after:"${Buffer.from('['.repeat(600_000)).toString('base64url')}"){nodes{id}}}`,
  ),
  text(
    'search words that match nothing',
    ['answered'],
    `{exercises(first:100,filter:{search:"${times(49, () => 'q')}"}){totalCount nodes{id}}}`,
  ),
  text(
    'a deep list',
    ['malformed', 'depth', 'variables', 'tokens'],
    `{programs(first:${nested(900, '[', '1', ']')}){nodes{id}}}`,
  ),
  text(
    'a hundred thousand brackets',
    ['characters', 'tokens', 'malformed'],
    `{programs(first:${nested(100_000, '[', '1', ']')}){nodes{id}}}`,
  ),
  text(
    'a deep input object',
    ['malformed', 'depth', 'variables', 'tokens'],
    `{exercises(filter:${nested(450, '{a:', '1', '}')}){nodes{id}}}`,
  ),
  text(
    'a deep type of a variable',
    ['malformed', 'tokens', 'depth'],
    `query($a:${nested(900, '[', 'Int', ']')}){__typename}`,
  ),
  text(
    'one muscle two thousand times',
    ['answered', 'tokens'],
    `{exercises(filter:{muscle:[${'CHEST '.repeat(1_900)}]}){nodes{id}}}`,
  ),
]

const names: Attack[] = [
  ...inBothSizes('an unknown type with a name', ['malformed', 'tokens'], (fill) => `{...on ${fill('x')}{id}}`),
  ...inBothSizes('an unknown field with a name', ['malformed', 'tokens'], (fill) => `{${fill('x')}}`),
  ...inBothSizes(
    'an unknown argument with a name',
    ['malformed', 'tokens'],
    (fill) => `{programs(${fill('x')}:1){nodes{id}}}`,
  ),
  ...inBothSizes(
    'an unknown value of an enum with a name',
    ['malformed', 'tokens'],
    (fill) => `{programs(orderBy:${fill('x')}){nodes{id}}}`,
  ),
  ...inBothSizes('an alias', ['aliasLength', 'answered', 'malformed', 'tokens'], (fill) => `{${fill('x')}:__typename}`),
  text(
    'nineteen hundred unknown fields',
    ['malformed', 'selections'],
    `{programs{nodes{${times(1_900, (n) => `titel${n}`)}}}}`,
  ),
  text(
    'unknown fields of many types',
    ['malformed', 'rootFields', 'selections'],
    `{node(id:"x"){${times(150, (n) => `...on ${['Program', 'Milestone', 'Workout', 'Exercise'][n % 4]}{titel${n}}`)}}}`,
  ),
  text(
    'four hundred unknown types',
    ['malformed', 'tokens', 'aliases', 'selections', 'depth'],
    `{programs{nodes{${times(380, (n) => `...on Progrm${n}{id}`)}}}}`,
  ),
  text(
    'hundreds of unknown arguments',
    ['malformed', 'tokens'],
    `{programs(${times(600, (n) => `frist${n}:1`)}){nodes{id}}}`,
  ),
  text(
    'hundreds of unknown fields of an input',
    ['malformed', 'tokens'],
    `{exercises(filter:{${times(600, (n) => `saerch${n}:1`)}}){nodes{id}}}`,
  ),
  text('hundreds of unknown fragments', ['malformed', 'selections'], `{${times(600, (n) => `...f${n}`)}}`),
  text(
    'hundreds of unknown variables',
    ['malformed', 'tokens', 'aliases', 'rootFields'],
    `{me{${times(150, (n) => `a:performedSets(exercise:$v${n}){totalCount}`)}}}`,
  ),
  text(
    'four hundred definitions of types',
    ['malformed', 'tokens', 'aliases'],
    times(380, (n) => `type Progrm${n}{a:Progra${n}}`),
  ),
  text('a subscription', ['malformed', 'answered'], 'subscription{a}'),
  text('@defer', ['malformed'], '{...@defer{__typename}}'),
  text('letters that look like others', ['malformed'], '{ｐｒｏｇｒａｍｓ{nodes{id}}}'),
  text('half a surrogate', ['malformed', 'answered'], '{node(id:"\ud800"){id}}'),
  {
    name: 'an operation name of 100 kB',
    right: ['malformed', 'tokens', 'aliases'],
    ask: () => ({ query: 'query A{__typename}', operationName: x(100_000) }),
  },
]

const variables: Attack[] = [
  text('five thousand variables', ['tokens'], `query(${times(5_000, (n) => `$a${n}:Int`)}){__typename}`),
  text(
    'hundreds of variables that nobody uses',
    ['malformed', 'variables'],
    `query(${times(480, (n) => `$a${n}:Int`)}){__typename}`,
  ),
  text(
    'hundreds of defaults',
    ['malformed', 'answered', 'variables'],
    `query(${times(250, (n) => `$a${n}:Int=${n}`)}){__typename}`,
  ),
  text(
    'a default of a thousand values',
    ['answered', 'variables', 'malformed'],
    `query($f:ExerciseFilter={muscle:[${'CHEST '.repeat(1_800)}]}){exercises(filter:$f){nodes{id}}}`,
  ),
  text(
    'variables of types that nobody knows',
    ['malformed', 'variables'],
    `query(${times(450, (n) => `$a${n}:Strng${n}`)}){__typename}`,
  ),
]

export const texts: Attack[] = [...ignored, ...literals, ...names, ...variables]
