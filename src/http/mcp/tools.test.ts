import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { buildSchema, isNonNullType, Kind, parse, typeFromAST } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { JsonSchema } from './inputSchema.ts'
import { publishedOperations } from './publishedOperations.ts'
import { toolsFor, toolsOf } from './tools.ts'

const ajv = new Ajv2020({
  ...{ strict: true, strictRequired: false, allowUnionTypes: true },
  formats: { date: true, 'date-time': true },
})
const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'))
const operations = publishedOperations()
const tools = toolsOf(schema, operations)
const named = (name: string) => tools.find(({ tool }) => tool.name === name) as (typeof tools)[number]
const inputOf = (name: string) => named(name).tool.inputSchema.properties?.input as JsonSchema

/** Every schema of a value, with the path to it. */
function* valuesIn(schema: JsonSchema, path: string): Generator<[string, JsonSchema]> {
  for (const [name, value] of Object.entries(schema.properties ?? {})) {
    yield [`${path}.${name}`, value]
    yield* valuesIn(value, `${path}.${name}`)
  }
  if (schema.items) yield* valuesIn(schema.items as JsonSchema, `${path}[]`)
}

describe('the tools', () => {
  it('are all published operations but those for signing in', () => {
    const open = operations.filter(({ signIn }) => !signIn).map(({ name }) => name)
    expect(tools.map(({ tool }) => tool.name)).toEqual(open)
    expect(open.length).toBeGreaterThan(50)
  })

  it.each(tools)('has a schema of its arguments in which everything is explained: $tool.name', ({ tool }) => {
    ajv.compile(tool.inputSchema)
    const unexplained = [...valuesIn(tool.inputSchema, tool.name)].filter(
      ([, { type, description }]) => !type || !description,
    )
    expect(unexplained.map(([path]) => path)).toEqual([])
    expect(tool.description.length).toBeGreaterThan(40)
  })

  it.each(tools)('requires exactly what the operation requires and nothing fills in: $tool.name', (each) => {
    const { tool, document, key } = each
    const operation = parse(document).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
    const required = operation?.variableDefinitions?.filter(
      ({ type, defaultValue }) => isNonNullType(typeFromAST(schema, type as never)) && !defaultValue,
    )
    expect(tool.inputSchema.required).toEqual(required?.map(({ variable }) => variable.name.value))
    if (key) expect(inputOf(tool.name).required).not.toContain(key)
  })

  it.each(tools)('says whether it only reads: $tool.name', ({ tool, document, isMutation }) => {
    expect(isMutation).toBe(/^mutation /m.test(document))
    expect(tool.annotations.readOnlyHint).toBe(!isMutation)
  })

  it('know which mutations destroy, and which do twice what is asked twice without a key', () => {
    const marked = (mark: 'destructiveHint' | 'idempotentHint', value: boolean) =>
      tools.filter(({ tool }) => tool.annotations[mark] === value).map(({ tool }) => tool.name)
    expect(marked('destructiveHint', true)).toEqual(
      expect.arrayContaining(['DeleteProgram', 'UpdateProgram', 'RemoveSet']),
    )
    expect(marked('destructiveHint', false)).toContain('CreateProgram')
    expect(marked('idempotentHint', false)).toEqual([
      ...[
        'AddComment',
        'AssignProgram',
        'CopyMilestone',
        'CopyProgram',
        'CopyWorkout',
        'CreateExercise',
        'CreateMilestone',
        'CreateProgram',
      ],
      ...['CreateWorkout', 'LogSet', 'PlanProgram', 'ShiftSchedule', 'StartWorkout'],
    ])
  })

  it('have the words and the values of the schema', () => {
    expect(named('UpdateProgram').tool.description).toContain('STALE_REVISION')
    expect(inputOf('UpdateProgram').properties?.level).toMatchObject({
      type: ['string', 'null'],
      enum: ['BEGINNER', 'EXPERT', 'INTERMEDIATE', null],
    })
    expect(inputOf('LogSet').properties?.clientId?.description).toMatch(/UUID.* Left out, one is made/)
    expect(inputOf('LogSet').properties?.performedAt).toMatchObject({ format: 'date-time' })
    expect(named('Programs').tool.inputSchema.properties?.first).toMatchObject({ type: 'integer', default: 10 })
  })

  it('begin with a page that a model can read, and say so where it has one item', () => {
    expect(named('ProgramTree').tool.inputSchema.properties?.first).toMatchObject({ default: 1 })
    expect(named('ProgramTree').tool.description).toContain('a page has one of them unless `first` says more')
    const pages = tools.flatMap(({ defaults }) => defaults.first ?? [])
    expect(pages.filter((first) => first === 1)).toHaveLength(1)
    expect(new Set(pages)).toEqual(new Set([1, 10]))
  })

  it('are few enough for a model to read: less than forty thousand tokens for a coach', () => {
    const characters = (role: 'athlete' | 'coach') =>
      JSON.stringify(toolsFor(tools, role).map(({ tool }) => tool)).length
    expect(characters('coach')).toBeLessThan(156_000)
    expect(characters('athlete')).toBeLessThan(80_000)
  })

  it('are only those that a role may run', () => {
    const names = (role: 'stranger' | 'athlete' | 'coach') => toolsFor(tools, role).map(({ tool }) => tool.name)
    expect(names('coach')).toHaveLength(tools.length)
    expect(names('athlete')).toContain('LogSet')
    expect(names('athlete')).not.toContain('CreateProgram')
    expect(names('stranger')).not.toContain('LogSet')
    expect(names('stranger')).toContain('Programs')
  })
})
