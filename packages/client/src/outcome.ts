import type { MutationDocument, Typed } from './document.ts'

type Payload<Data> = NonNullable<Data[keyof Data]>
type ErrorsOf<Data> = Payload<Data> extends { userErrors: (infer Each)[] } ? Each : never

/** The mutation was done. What is null only after a refusal is there. */
export type Done<Data, Filled extends string = never> = { ok: true } & {
  [Name in Exclude<keyof Payload<Data>, 'userErrors'>]: Name extends Filled
    ? NonNullable<Payload<Data>[Name]>
    : Payload<Data>[Name]
}

/** The mutation was refused, and nothing has changed. */
export interface Refused<UserError> {
  ok: false
  userErrors: [UserError, ...UserError[]]
}

/** What `mutate` answers. */
export type Outcome<Data, Filled extends string = never> = Done<Data, Filled> | Refused<ErrorsOf<Data>>

/** The answer of a mutation that was done, by its document. */
export type DoneOf<Document> =
  Document extends MutationDocument<infer Data, never, infer Filled, string> ? Done<Data, Filled> : never

/** The user errors with which a mutation may refuse, by its document. */
export type UserErrorsOf<Document> = Document extends Typed<infer Data, never> ? ErrorsOf<Data> : never

/** The variables, without the key that the client makes where there is none. */
export type Keyless<Variables, Key extends string> = [Key] extends [never]
  ? Variables
  : Variables extends { input: infer Input }
    ? { input: Omit<Input, Key> & Partial<Pick<Input, Key & keyof Input>> }
    : Variables
