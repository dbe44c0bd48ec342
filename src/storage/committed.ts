import type { PayloadRequest } from 'payload'

/** The same request outside of its transaction: it reads what is committed, also what others commit meanwhile. */
export function committed(req: PayloadRequest): PayloadRequest {
  return { ...req, transactionID: undefined } as PayloadRequest // a request of the Local API is a plain object
}
