import type { CollectionBeforeOperationHook, CollectionConfig, Where } from 'payload'
import { LIMITS } from '../kernel/rules.ts'
import { SEARCHED_SLUGS } from '../kernel/searchTextOf.ts'
import { searchWhere } from '../storage/searchWhere.ts'

/**
 * Lets the lists and the pickers of the admin interface find what the API's `search` finds. They ask whether the title
 * is like what somebody typed. What is deleted or changed by such a condition is the same, because a person selects it
 * in the list.
 */
export function withSearch(collection: CollectionConfig): CollectionConfig {
  const { slug, hooks = {}, admin } = collection
  if (!(SEARCHED_SLUGS as string[]).includes(slug)) return collection
  const search = searchBy(admin?.useAsTitle ?? 'title')
  return { ...collection, hooks: { ...hooks, beforeOperation: [...(hooks.beforeOperation ?? []), search] } }
}

function searchBy(title: string): CollectionBeforeOperationHook {
  return ({ args, req }) => {
    // Without a user nobody has typed anything: the question is our own.
    if (!req.user || !('where' in args) || !args.where) return args
    return { ...args, where: searching(args.where, title) }
  }
}

function searching(where: Where, title: string): Where {
  const parts = Object.entries(where).map(([name, condition]): Where => {
    if (name === 'and' || name === 'or') {
      return { [name]: Array.isArray(condition) ? condition.map((each) => searching(each, title)) : condition } as Where
    }
    const { like, ...others } = Object(condition) as { like?: unknown }
    const words = name === title && typeof like === 'string' ? searchWhere(like.slice(0, LIMITS.search)) : []
    if (words.length === 0) return { [name]: condition }
    return { and: Object.keys(others).length > 0 ? [...words, { [name]: others }] : words }
  })
  return parts.length === 1 ? (parts[0] as Where) : { and: parts }
}
