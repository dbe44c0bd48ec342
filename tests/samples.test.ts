import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { idOfArgument, idOfField } from '../scripts/client/ids.mjs'
import { publishedOperations } from '../scripts/publishedOperations.mjs'
import { sampleVariables } from '../src/http/ide/client/samples.ts'

/** Every sample that the IDE fills in. Run as it stands with real IDs, none may destroy what its name does not speak of. */
const schema = buildSchema(readFileSync(new URL('../schema/schema.graphql', import.meta.url), 'utf8'))
const operations = publishedOperations()
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Who reads one of these knows what is lost. */
const SAYS_SO = /^(Abandon|Archive|Decline|Delete|Dismiss|End|Leave|Remove|Revoke|Unpublish)/
/** These do something good, or nothing, by IDs and revisions alone. */
const BY_ID_ALONE = [
  ...['AcceptCoaching', 'AddMilestoneToProgram', 'CompleteWorkout', 'PreviewProgramPropagation', 'PublishProgram'],
  ...['PropagateProgramRevision', 'ReorderProgramMilestones', 'RevertProgram', 'SetMilestoneWorkouts'],
  ...['TakeProgramRevision', 'UnarchiveExercise', 'UpdateExercise', 'UpdateMilestone', 'UpdateProgram', 'UpdateSet'],
  ...['UpdateWorkout', 'UpdateWorkoutSession'],
]

interface Value {
  path: string
  type: string
  value: unknown
  /** What its ID names, as `scripts/client/ids.mjs` says; for an ID alone. */
  named: () => string
}

/** Every value of a sample, with the place that takes it. */
function valuesOf(text: string): Value[] {
  const sample = sampleVariables(schema, text)
  const found: Value[] = []
  const typeInfo = new TypeInfo(schema)
  visit(
    parse(text),
    visitWithTypeInfo(typeInfo, {
      Variable({ name: { value: name } }) {
        const [type, argument, field, parent] = [
          ...[typeInfo.getInputType(), typeInfo.getArgument()],
          ...[typeInfo.getFieldDef(), typeInfo.getParentType()],
        ] as const
        if (!(name in sample) || !type || !argument || !field || !parent) return
        const named = () => idOfArgument(schema, parent.name, field, argument.name)
        walk(type, sample[name], { path: name, named })
      },
    }),
  )
  function walk(type: GraphQLInputType, value: unknown, at: Pick<Value, 'path' | 'named'>): void {
    if (isNonNullType(type)) {
      walk(type.ofType, value, at)
    } else if (isListType(type)) {
      for (const each of value as unknown[]) walk(type.ofType, each, at)
    } else if (isInputObjectType(type)) {
      for (const [name, inner] of Object.entries(value as object)) {
        const field = type.getFields()[name]
        const named = () => idOfField(schema, type.name, name)
        if (field) walk(field.type, inner, { path: `${at.path}.${name}`, named })
      }
    } else found.push({ ...at, type: getNamedType(type).name, value })
  }
  return found
}

/** `ProductUserID` as it stands before an ID. */
const NAMES: Record<string, string> = { ProductUser: 'user', MilestoneWorkout: 'slot', AuthSession: 'session' }
function prefixOf(named: string): string {
  const type = named.replace(/ID$/, '')
  return NAMES[type] ?? type.charAt(0).toLowerCase() + type.slice(1)
}

describe('the samples of the IDE', () => {
  it('have no empty text', () => {
    const empty = operations.flatMap(({ name, text }) =>
      valuesOf(text).flatMap(({ path, value }) => (value === '' || value === undefined ? [`${name} ${path}`] : [])),
    )
    expect(empty).toEqual([])
  })

  it('have IDs of the type that each place takes', () => {
    let count = 0
    for (const { name, text } of operations) {
      for (const { path, type, value, named } of valuesOf(text)) {
        if (type !== 'ID') continue
        count += 1
        const what = named()
        const id = String(value)
        if (what === 'NodeID') expect([name, path, id]).toEqual([name, path, expect.stringMatching(ANY)])
        else if (what === 'string')
          expect([name, path, UUID.test(id) || id === 'ceremony_…']).toEqual([name, path, true])
        else expect([name, path, id]).toEqual([name, path, `${prefixOf(what)}_…`])
      }
    }
    expect(count).toBeGreaterThan(60)
  })

  it('take nothing away that their name does not speak of', () => {
    const mutations = operations.filter(({ kind }) => kind === 'mutation')
    const alone = mutations.flatMap(({ name, text }) => {
      const values = valuesOf(text)
      const says = values.some(({ path, type }) => type !== 'ID' && !/(Revision|dryRun)$/.test(path))
      return says || values.length === 0 || SAYS_SO.test(name) ? [] : [name]
    })
    expect(alone.filter((name) => !BY_ID_ALONE.includes(name))).toEqual([])
    // What has a schedule or a change to give gives it.
    const said = (name: string) => sampleVariables(schema, operations.find((each) => each.name === name)?.text ?? '')
    const schedule = { startsOn: expect.any(String), trainingDays: [expect.any(String)] }
    for (const name of ['ScheduleEnrolment', 'AssignProgram', 'EnrolInProgram', 'CreateCoachingInvitation']) {
      expect([name, said(name)]).toMatchObject([name, { input: { schedule } }])
    }
    expect(said('AdjustEnrolment')).toMatchObject({ input: { prescription: '3x5 @75%' } })
    expect(said('AddComment')).toMatchObject({ input: { text: 'Well done.', subjectId: 'workoutSession_…' } })
  })
})

const ANY = /^(program|workoutSession|exercise)_…$/
