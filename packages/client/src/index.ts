export { type AnyDocument, type Client, type ClientOptions, createClient, type RequestOptions } from './client.ts'
export {
  type FragmentDocument,
  type FragmentOf,
  type MutationDocument,
  type QueryDocument,
  readFragment,
} from './document.ts'
export { type AnyUserError, type ErrorCode, type GraphQLErrorBody, WaymarkError } from './error.ts'
export type { UserErrorCode, UserErrorReason } from './generated/types.ts'
export type { UserErrorOf, UserErrors } from './generated/variables.ts'
export type { Done, DoneOf, Outcome, Refused, UserErrorsOf } from './outcome.ts'
export type { RetryOptions } from './send.ts'
export { createSession, loadSession, type Session, type SessionOptions, type Tokens } from './session.ts'
export type { AsyncStore, Store } from './store.ts'
