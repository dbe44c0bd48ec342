import type { PayloadRequest } from 'payload'

/** The same request outside of its transaction. It reads what is committed, including what others commit meanwhile. */
export function committed(req: PayloadRequest): PayloadRequest {
  return { ...req, transactionID: undefined } as PayloadRequest // safe: a request of the Local API is a plain object
}
