import { type DataFromCollectionSlug, ValidationError } from 'payload'
import type { ClassType } from 'type-graphql'
import { type Keyed, oncePerKey } from '../../actions/documents/oncePerKey.ts'
import type { CatalogueSlug } from '../../kernel/catalogue.ts'
import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'
import { validateData } from '../../kernel/validateData.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { asGraphQLError } from '../errors/graphqlErrors.ts'
import { toUserError, type UserError } from '../errors/userError.type.ts'
import { clearLoaders } from '../loaders/loaders.ts'
import { type Context, requireAuth } from './context.ts'

/** What a payload says by itself: its other fields are looked up only where they are asked for. */
export type Said<Payload> = Omit<
  { [Key in keyof Payload as Payload[Key] extends (...args: never[]) => unknown ? never : Key]: Payload[Key] },
  'userErrors'
>

interface Mutation<Input, Result, Payload> {
  Payload: ClassType<Payload & { userErrors: UserError[] }>
  /** A function of the mutation's own name. */
  operation: (tx: Transaction, input: Input) => Promise<Result>
  /** From documents to GraphQL types. */
  toPayload: (result: Result) => Said<Payload>
  /** What the payload says beside `userErrors` when the operation was refused, where null will not do. */
  whenRefused?: Partial<Said<Payload>>
  /** The document whose writers should queue up: see the doorway. */
  owner?: string
  /** For a mutation that takes an `idempotencyKey`: where the new document goes, and the name that is stored with the key. */
  makes?: { collection: CatalogueSlug; mutation: string }
}

/**
 * The one template of all mutations: authenticate → validateData → the operation in one transaction, once per idempotency
 * key → revalidate after the commit (the doorway does) → a typed result. A refusal rolls everything back and becomes
 * `userErrors`; anything else that is thrown is a fault and leaves here as it came.
 */
export async function runMutation<Input extends object, Result, Payload extends { userErrors: UserError[] }>(
  context: Context,
  input: Input,
  { Payload, operation, toPayload, whenRefused, owner, makes }: Mutation<Input, Result, Payload>,
): Promise<Payload> {
  const user = requireAuth(context)
  const key = makes && (input as Keyed).idempotencyKey
  const work = makes
    ? (tx: Transaction) =>
        oncePerKey(
          tx,
          makes.collection,
          makes.mutation,
          input,
          () => operation(tx, input) as Promise<DataFromCollectionSlug<CatalogueSlug>>,
        ) as Promise<Result>
    : (tx: Transaction) => operation(tx, input)
  const queue = owner ?? (key ? `${user.id} ${key}` : undefined)
  const flow = () => context.doorway.inTransaction(context.caller, work, queue)
  return runFlow(context, input, { Payload, flow, toPayload, whenRefused })
}

interface Flow<Result, Payload>
  extends Pick<Mutation<never, Result, Payload>, 'Payload' | 'toPayload' | 'whenRefused'> {
  /** Opens its own transactions: a ceremony is used up in one of its own, whatever comes of it. */
  flow: () => Promise<Result>
}

/** The template without its one transaction: validateData → the flow → a typed result. Guards have run at the root field. */
export async function runFlow<Result, Payload extends { userErrors: UserError[] }>(
  context: Context,
  input: object | null | undefined,
  { Payload, flow, toPayload, whenRefused }: Flow<Result, Payload>,
): Promise<Payload> {
  try {
    if (input) await validateData(input)
    const result = await flow()
    return Object.assign(new Payload(), toPayload(result), { userErrors: [] })
  } catch (error) {
    const refusal = refusalIn(error)
    if (!refusal) throw asGraphQLError(error)
    return Object.assign(new Payload(), whenRefused, { userErrors: refusal.refused.map(toUserError) })
  } finally {
    // What this request has loaded so far may no longer be so.
    clearLoaders(context.loaders)
  }
}

/** What a collection refuses is the caller's to mend as well, should a rule of it ever be missing from an input. */
function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (error instanceof ValidationError) {
    return new Refusal(
      ...error.data.errors.map(({ message, path }) => ({
        code: UserErrorCode.INVALID,
        message,
        field: ['input', ...path.split('.')],
      })),
    )
  }
  return null
}
