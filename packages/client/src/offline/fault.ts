import { type GraphQLErrorBody, WaymarkError } from '../error.ts'

/** What one tab tells the others of an error: an error itself cannot be sent. */
export interface ToldFault {
  errors: GraphQLErrorBody[]
  requestId?: string
  retryAfterSeconds?: number
}

export const told = ({ errors, requestId, retryAfterSeconds }: WaymarkError): ToldFault => ({
  errors,
  requestId,
  retryAfterSeconds,
})

export const untold = ({ errors, ...about }: ToldFault) =>
  new WaymarkError(errors as [GraphQLErrorBody, ...GraphQLErrorBody[]], about)
