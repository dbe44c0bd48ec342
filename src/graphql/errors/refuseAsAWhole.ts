import type { FormattedExecutionResult } from 'graphql'
import type { RequestSteps } from '../execution/requestSteps.ts'

/**
 * Decides the status of an answer in which the error of a field asks for a status, such as 401 or 503. Apollo gives that
 * status to the whole answer, but clients drop the body of a 401, and with it what the other fields say. GraphQL over
 * HTTP demands a 2xx for data that is not null, and a 4xx or 5xx where there is no data. When every root field has
 * failed, the request is refused as a whole, with the status and without data. Otherwise the status is 200.
 */
export const refuseAsAWhole: RequestSteps = {
  willSendResponse({ response: { body, http } }) {
    if (body.kind !== 'single' || !body.singleResult.data || http.status === undefined) return
    if (hasFailed(body.singleResult)) {
      const { data: _, ...refused } = body.singleResult
      body.singleResult = refused
    } else http.status = 200 // other headers of the error stay, such as `Retry-After`
  },
}

/** Whether each root field is null because of an error. */
function hasFailed({ data, errors = [] }: FormattedExecutionResult): boolean {
  const failed = new Set(errors.map(({ path = [] }) => path[0]))
  return Object.entries(data ?? {}).every(([name, value]) => value === null && failed.has(name))
}
