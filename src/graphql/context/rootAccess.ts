import { defaultFieldResolver, GraphQLError, type GraphQLField, type GraphQLSchema } from 'graphql'
import { Arg, type ClassType, Extensions, Mutation } from 'type-graphql'
import { limitFailuresPerAddress, limitPerAddress, type Outcome } from '../../actions/auth/limitAttempts.ts'
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

/** The payloads of the mutations for coaches. Each mutation has a payload of its own. */
const OF_COACHES = new WeakSet<ClassType>()

/** A mutation for coaches. Nullable, so that its error does not make the whole answer null. */
export const CoachMutation = (Payload: ClassType, description: string) => {
  OF_COACHES.add(Payload)
  return applyDecorators(
    CoachOnly(),
    Mutation(() => Payload, { nullable: true, description }),
  )
}

/** Whether only coaches may run the mutation with this payload. */
export const isOfCoaches = (Payload: ClassType): boolean => OF_COACHES.has(Payload)

/**
 * What counts against an address, for each field of a document. `failures`: success proves who the caller is, so it does
 * not count, and any number of people may succeed at one address. `attempts`: everybody succeeds, which proves nothing.
 */
export type Counted = 'failures' | 'attempts'

export const Limited = (counted: Counted) => Extensions({ limited: counted })

/** A mutation for sign-in or for an account's security. Limited per address. */
export const AuthMutation = (Payload: ClassType, description: string, counted: Counted = 'failures') =>
  applyDecorators(
    Limited(counted),
    Mutation(() => Payload, { nullable: true, description }),
  )

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

/** Limits a field before any other check. Fifty aliased fields are fifty attempts. */
function limitField(name: string, counted: Counted, field: GraphQLField<unknown, Context>): void {
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = async (source, args, context, info) => {
    const work = async () => resolve(source, args, context, info)
    const limited =
      counted === 'failures'
        ? limitFailuresPerAddress(context, name, work, hasFailed)
        : limitPerAddress(context, name).then(work)
    return limited.catch((error: unknown) => {
      throw asGraphQLError(error)
    })
  }
}

/** A fault of ours is no failure of the caller: it tells nothing to somebody who guesses. */
function hasFailed(outcome: Outcome<unknown>): boolean {
  if ('answer' in outcome) return ((outcome.answer as { userErrors?: unknown[] } | null)?.userErrors ?? []).length > 0
  const { error } = outcome
  return error instanceof GraphQLError && error.extensions.code !== 'UNAVAILABLE'
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
      if (field.extensions.limited) limitField(name, field.extensions.limited as Counted, field)
    }
  }
  return schema
}
