import { defaultFieldResolver, type GraphQLSchema } from 'graphql'
import { Arg, type ClassType, Extensions, Mutation } from 'type-graphql'
import { type Context, requireAuth, requireCoach } from './context.ts'

/**
 * Root fields are closed by default: what is neither on this list nor marked `@CoachOnly()` needs a signed-in user. The
 * schema is guarded here, once, and not in the resolvers, so that none can forget.
 */
export const PUBLIC_FIELDS: ReadonlySet<string> = new Set([
  'me',
  'usernameAvailability',
  'node',
  'nodes',
  'programs',
  'program',
  'exercises',
  'exercise',
  'milestone',
  'workout',
])

/** The way in: a document of these alone ignores the Authorization header, so that an expired token never blocks a sign-in. */
export const AUTH_FIELDS: ReadonlySet<string> = new Set(['usernameAvailability'])

export type RootAccess = 'public' | 'signed in' | 'coach'

export const CoachOnly = () => Extensions({ access: 'coach' satisfies RootAccess })

/** A mutation for coaches; nullable, so that its refusal never takes away the answers beside it. */
export const CoachMutation = (Payload: ClassType, description: string) =>
  applyDecorators(
    CoachOnly(),
    Mutation(() => Payload, { nullable: true, description }),
  )

/** A mutation's one argument. */
export const Input = (Type: ClassType, description: string) => Arg('input', () => Type, { description })

function applyDecorators(...decorators: MethodDecorator[]): MethodDecorator {
  return (target, name, descriptor) => {
    for (const decorate of decorators) decorate(target, name, descriptor)
  }
}

export function rootAccess(name: string, extensions: Readonly<Record<string, unknown>> = {}): RootAccess {
  if (extensions.access === 'coach') return 'coach'
  return PUBLIC_FIELDS.has(name) ? 'public' : 'signed in'
}

const guards: Record<RootAccess, (context: Context) => unknown> = {
  public: () => {},
  'signed in': requireAuth,
  coach: requireCoach,
}

export function guardRootFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const [name, field] of Object.entries(type?.getFields() ?? {})) {
      const guard = guards[rootAccess(name, field.extensions)]
      const resolve = field.resolve ?? defaultFieldResolver
      field.resolve = (source, args, context: Context, info) => {
        guard(context)
        return resolve(source, args, context, info)
      }
    }
  }
  return schema
}
