import type { Where } from 'payload'
import type { ProductUser as ProductUserDocument } from '../../payload-types.ts'
import { searchWhere } from '../../storage/searchWhere.ts'
import { athletesOf } from '../../storage/trainingVisibility.ts'
import type { Connection } from '../connections/connection.type.ts'
import { findPage, type Order } from '../connections/findPage.ts'
import { newestFirst } from '../connections/pageOfEach.ts'
import { visibleLists } from '../connections/visibleLists.ts'
import type { Context } from '../context/context.ts'
import type { ProductUserOrder, ProductUsersArgs } from './productUser.inputs.ts'
import { ProductUser } from './productUser.type.ts'

const orders: Record<ProductUserOrder, Order<ProductUserDocument>> = {
  // The name is the one from before there were other orders, so that older cursors are still cursors of the list.
  CREATED_AT_DESC: newestFirst<ProductUserDocument>('createdAt'),
  USERNAME_ASC: { name: 'USERNAME_ASC', field: 'username', descending: false },
  USERNAME_DESC: { name: 'USERNAME_DESC', field: 'username', descending: true },
}

/** A page of the athletes whom the caller coaches. */
export async function findAthletes(
  context: Context,
  { first, after, search, filter, orderBy }: ProductUsersArgs,
): Promise<Connection<ProductUser>> {
  const { role, lastWorkoutAfter, noWorkoutSince } = filter ?? {}
  const conditions: Where[] = [{ id: { in: [...(await athletesOf(context.req))] } }, ...searchWhere(search)]
  if (role) conditions.push({ role: { equals: role } })
  if (lastWorkoutAfter) conditions.push({ lastWorkoutAt: { greater_than_equal: lastWorkoutAfter } })
  if (noWorkoutSince) {
    conditions.push({ or: [{ lastWorkoutAt: { less_than: noWorkoutSince } }, { lastWorkoutAt: { exists: false } }] })
  }
  return findPage(visibleLists<'productUsers'>(context), {
    collection: 'productUsers',
    where: { and: conditions },
    order: orders[orderBy],
    first,
    after,
    toNode: ProductUser.from,
  })
}
