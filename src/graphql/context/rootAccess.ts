import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from 'graphql'
import { Arg, type ClassType, Extensions, Mutation } from 'type-graphql'
import { limitPerAddress } from '../../actions/auth/limitAttempts.ts'
import { asGraphQLError } from '../errors/graphqlErrors.ts'
import { validatedByMutation } from '../validation/validateArguments.ts'
import { type Context, requireAuth, requireCoach } from './context.ts'

/** The way in: a document of these alone ignores the Authorization header, so that an expired token never blocks a sign-in. */
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
 * The root fields that anonymous callers may ask for. Root fields are closed by default: what is neither on this list nor marked
 * `@CoachOnly()` needs a signed-in user. The schema is guarded here, once, and not in the resolvers, so that none can forget.
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

/** A mutation for coaches; nullable, so that its refusal never takes away the answers beside it. */
export const CoachMutation = (Payload: ClassType, description: string) =>
  applyDecorators(
    CoachOnly(),
    Mutation(() => Payload, { nullable: true, description }),
  )

/** A mutation that signs in or guards an account: limited per address, each field of a document for itself. */
export const AuthMutation = (Payload: ClassType, description: string) =>
  applyDecorators(
    Limited(),
    Mutation(() => Payload, { nullable: true, description }),
  )

export const Limited = () => Extensions({ limited: true })

/** A mutation's one argument, which the mutation template validates. */
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

/** Counted before anything else, also for what is then refused: fifty aliased fields are fifty attempts. */
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
