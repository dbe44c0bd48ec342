import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { type RootAccess, rootAccess } from '../../graphql/context/rootAccess.ts'
import type { CostBudgets } from '../../graphql/limits/cost/costBudgets.ts'

export type Role = keyof CostBudgets

const ROLES = ['stranger', 'athlete', 'coach'] as const satisfies readonly Role[]
const LEAST: Record<RootAccess, Role> = { anonymous: 'stranger', 'signed in': 'athlete', coach: 'coach' }

/**
 * The least role that may run a document. A root field states the role that it needs. A field below it needs a coach
 * when its description says so.
 */
export function leastRole(schema: GraphQLSchema, document: DocumentNode): Role {
  const typeInfo = new TypeInfo(schema)
  const roots: unknown[] = [schema.getQueryType(), schema.getMutationType()]
  const needed: Role[] = ['stranger']
  const visitor = {
    Field() {
      const field = typeInfo.getFieldDef()
      if (!field) return
      if (roots.includes(typeInfo.getParentType())) needed.push(LEAST[rootAccess(field.name, field.extensions)])
      else if (field.description?.endsWith('Coaches only.')) needed.push('coach')
    },
  }
  visit(document, visitWithTypeInfo(typeInfo, visitor))
  return ROLES.filter((role) => needed.includes(role)).at(-1) ?? 'stranger'
}

/**
 * Whether a document signs somebody in, changes their account or lets somebody see them: such root fields are limited per
 * address. So is what a coach may guess at, which agents may do for them. What answers a secret is no operation for agents
 * either.
 */
export function isForSignIn(schema: GraphQLSchema, document: DocumentNode): boolean {
  const typeInfo = new TypeInfo(schema)
  let isLimited = false
  const visitor = {
    Field() {
      const { access, limited, secret } = typeInfo.getFieldDef()?.extensions ?? {}
      isLimited ||= (Boolean(limited) && access !== 'coach') || Boolean(secret)
    },
  }
  visit(document, visitWithTypeInfo(typeInfo, visitor))
  return isLimited
}

/** All roles below this one; none for a stranger. */
export function lesserRoles(role: Role): readonly Role[] {
  return ROLES.slice(0, ROLES.indexOf(role))
}
