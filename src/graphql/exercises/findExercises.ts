import type { Where } from 'payload'
import type { PromiseOr } from '../../kernel/promiseOr.ts'
import type { Exercise as ExerciseDocument } from '../../payload-types.ts'
import { searchWhere } from '../../storage/searchWhere.ts'
import type { Connection } from '../connections/connection.type.ts'
import { findPage, type Order } from '../connections/findPage.ts'
import type { Context } from '../context/context.ts'
import { ExerciseOrder, type ExercisesArgs } from './exercise.inputs.ts'
import { Exercise } from './exercise.type.ts'

const orders: Record<ExerciseOrder, Order<ExerciseDocument>> = {
  NAME_ASC: { name: 'NAME_ASC', field: 'nameKey', descending: false },
  NAME_DESC: { name: 'NAME_DESC', field: 'nameKey', descending: true },
  UPDATED_AT_DESC: { name: 'UPDATED_AT_DESC', field: 'updatedAt', descending: true, moments: true },
}

export function findExercises(
  { loaders }: Pick<Context, 'loaders'>,
  { filter, orderBy, first, after }: ExercisesArgs,
): PromiseOr<Connection<Exercise>> {
  const conditions: Where[] = searchWhere(filter?.search)
  if (!filter?.includeArchived) conditions.push({ isArchived: { equals: false } })
  for (const field of ['category', 'level', 'equipment'] as const) {
    const values = filter?.[field]
    if (values) conditions.push({ [field]: { in: values } })
  }
  if (filter?.muscle) {
    conditions.push({
      or: [{ primaryMuscles: { in: filter.muscle } }, { secondaryMuscles: { in: filter.muscle } }],
    })
  }
  return findPage(loaders.catalogue, {
    collection: 'exercises',
    where: { and: conditions },
    order: orders[orderBy],
    first,
    after,
    toNode: Exercise.from,
  })
}
