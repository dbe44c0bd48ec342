import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from 'graphql'
import { Arg, type ClassType, Extensions, Mutation } from 'type-graphql'
import { limitPerAddress } from '../../actions/auth/limitAttempts.ts'
import { asGraphQLError } from '../errors/graphqlErrors.ts'
import { validatedByMutation } from '../validation/validateArguments.ts'
import { type Context, requireAuth, requireCoach } from './context.ts'

/** The sign-in fields. A document with only these ignores a bad token, so an expired token never blocks a sign-in. */
export const AUTH_FIELDS: ReadonlySet<string> = new Set([
  'usernameAvailability',
  'passkeyRegistrationOptions',
  'register',
  'passkeyLoginOptions',
  'login',
  'refreshSession',
  'recoveryOptions',
  'recoverAccount',
])

/**
 * The root fields that anonymous callers may ask for. Root fields are closed by default: a field that is neither on this
 * list nor marked `@CoachOnly()` needs a signed-in user. `guardRootFields` guards the whole schema, so that no resolver can
 * forget its guard.
 */
export const ANONYMOUS_FIELDS: ReadonlySet<string> = new Set([
  'me',
  ...AUTH_FIELDS,
  'node',
  'nodes',
  'programs',
  'program',
  'exercises',
  'exercise',
  'milestone',
  'workout',
])

export type RootAccess = 'anonymous' | 'signed in' | 'coach'

export const CoachOnly = () => Extensions({ access: 'coach' satisfies RootAccess })

/** A mutation for coaches. Nullable, so that its error does not make the whole answer null. */
export const CoachMutation = (Payload: ClassType, description: string) =>
  applyDecorators(
    CoachOnly(),
    Mutation(() => Payload, { nullable: true, description }),
  )

/** A mutation for sign-in or for an account's security. Limited per address; each field of a document is counted. */
export const AuthMutation = (Payload: ClassType, description: string) =>
  applyDecorators(
    Limited(),
    Mutation(() => Payload, { nullable: true, description }),
  )

export const Limited = () => Extensions({ limited: true })

/** The single argument of a mutation, which the mutation template validates. */
export const Input = (Type: ClassType, description: string) =>
  Arg('input', () => Type, { description, validateFn: validatedByMutation })

export const OptionalInput = (Type: ClassType, description: string) =>
  Arg('input', () => Type, { description, nullable: true, validateFn: validatedByMutation })

function applyDecorators(...decorators: MethodDecorator[]): MethodDecorator {
  return (target, name, descriptor) => {
    for (const decorate of decorators) decorate(target, name, descriptor)
  }
}

export function rootAccess(name: string, extensions: Readonly<Record<string, unknown>> = {}): RootAccess {
  if (extensions.access === 'coach') return 'coach'
  return ANONYMOUS_FIELDS.has(name) ? 'anonymous' : 'signed in'
}

const guards: Record<RootAccess, (context: Context) => unknown> = {
  anonymous: () => {},
  'signed in': requireAuth,
  coach: requireCoach,
}

/** Counts an attempt before any other check, even if the field is refused. Fifty aliased fields are fifty attempts. */
function limitField(name: string, field: GraphQLField<unknown, Context>): void {
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = async (source, args, context, info) => {
    await limitPerAddress(context, name).catch((error: unknown) => {
      throw asGraphQLError(error)
    })
    return resolve(source, args, context, info)
  }
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
      if (field.extensions.limited) limitField(name, field)
    }
  }
  return schema
}
