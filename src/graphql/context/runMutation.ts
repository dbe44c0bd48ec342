import { type DataFromCollectionSlug, ValidationError } from 'payload'
import type { ClassType } from 'type-graphql'
import { requireStillCoach } from '../../actions/auth/requireStillCoach.ts'
import { type Keyed, oncePerKey } from '../../actions/documents/oncePerKey.ts'
import type { CatalogueSlug } from '../../kernel/catalogue.ts'
import { because } from '../../kernel/reason.ts'
import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'
import { validateData } from '../../kernel/validateData.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { inVain } from '../../storage/inVain.ts'
import { asGraphQLError } from '../errors/graphqlErrors.ts'
import { toUserError, type UserError } from '../errors/userError.type.ts'
import { clearLoaders } from '../loaders/loaders.ts'
import { type Context, requireAuth } from './context.ts'
import { isOfCoaches } from './rootAccess.ts'

/** The fields that a payload is created with. Its other fields are methods, which run only when they are selected. */
export type Said<Payload> = Omit<
  { [Key in keyof Payload as Payload[Key] extends (...args: never[]) => unknown ? never : Key]: Payload[Key] },
  'userErrors'
>

interface Mutation<Input, Result, Payload> {
  Payload: ClassType<Payload & { userErrors: UserError[] }>
  /** The operation, a function with the same name as the mutation. */
  operation: (tx: Transaction, input: Input) => Promise<Result>
  /** Converts documents to GraphQL types. */
  toPayload: (result: Result) => Said<Payload>
  /** The payload's fields after a refusal, beside `userErrors`. For fields that cannot be null. */
  whenRefused?: Partial<Said<Payload>>
  /** The owner of the transaction, whose writers queue up: see the doorway. */
  owner?: string
  /** For a mutation with an `idempotencyKey`: the new document's collection, and the name stored with the key. */
  makes?: { collection: CatalogueSlug; mutation: string }
  /** Whether everything is rolled back in the end, so that only the answer is left. */
  dryRun?: boolean
}

/**
 * The template of all mutations: authenticate → validateData → the operation in one transaction, which first asks a coach's
 * role again, once per idempotency key → revalidate after the commit (done by the doorway) → a typed result. A refusal rolls everything back and becomes
 * `userErrors`. Errors about the caller become GraphQL errors with a code. Any other error is a fault and is rethrown
 * unchanged.
 */
export async function runMutation<Input extends object, Result, Payload extends { userErrors: UserError[] }>(
  context: Context,
  input: Input,
  { Payload, operation, toPayload, whenRefused, owner, makes, dryRun }: Mutation<Input, Result, Payload>,
): Promise<Payload> {
  const user = requireAuth(context)
  const key = makes && (input as Keyed).idempotencyKey
  const once = makes
    ? (tx: Transaction) =>
        oncePerKey(
          tx,
          makes.collection,
          makes.mutation,
          input,
          () => operation(tx, input) as Promise<DataFromCollectionSlug<CatalogueSlug>>,
        ) as Promise<Result>
    : (tx: Transaction) => operation(tx, input)
  const work = isOfCoaches(Payload) ? (tx: Transaction) => requireStillCoach(tx).then(() => once(tx)) : once
  const queue = owner ?? (key ? `${user.id} ${key}` : undefined)
  const written = () => context.doorway.inTransaction(context.caller, work, queue)
  const flow = dryRun ? () => inVain(context.doorway, context.caller, work, queue) : written
  return runFlow(context, input, { Payload, flow, toPayload, whenRefused })
}

interface Flow<Result, Payload>
  extends Pick<Mutation<never, Result, Payload>, 'Payload' | 'toPayload' | 'whenRefused'> {
  /** Opens its own transactions, because a ceremony is used up in a transaction of its own, even if the flow fails. */
  flow: () => Promise<Result>
  /** Whether everything that this request has loaded is as it was. */
  keepsLoaded?: boolean
}

/** The template without a transaction: validateData → the flow → a typed result. The root field has run the guards. */
export async function runFlow<Result, Payload extends { userErrors: UserError[] }>(
  context: Context,
  input: object | null | undefined,
  { Payload, flow, toPayload, whenRefused, keepsLoaded }: Flow<Result, Payload>,
): Promise<Payload> {
  try {
    if (input) await validateData(input)
    const result = await flow()
    return Object.assign(new Payload(), toPayload(result), { userErrors: [] })
  } catch (error) {
    const refusal = refusalIn(error)
    if (!refusal) throw asGraphQLError(error)
    context.refusals ??= []
    context.refusals.push(...refusal.refused.map(({ code }) => code))
    return Object.assign(new Payload(), whenRefused, { userErrors: refusal.refused.map(toUserError) })
  } finally {
    // Documents that this request has loaded so far may be outdated now.
    if (!keepsLoaded) clearLoaders(context.loaders)
  }
}

/** A collection's ValidationError also counts as a refusal, in case an input lacks one of the collection's rules. */
function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (error instanceof ValidationError) {
    return new Refusal(
      ...error.data.errors.map(({ message, path }) => ({
        code: UserErrorCode.INVALID as const,
        ...because.OTHER(message), // Payload keeps no more of a rule than its message
        field: ['input', ...path.split('.')],
      })),
    )
  }
  return null
}
