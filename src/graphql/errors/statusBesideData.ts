import type { RequestSteps } from '../execution/requestSteps.ts'

/**
 * Answers 200 wherever there is data. An error of one field may ask for an HTTP status, and Apollo gives that status to
 * the whole answer. Clients drop the body of a 401 or a 503, and with it what the other fields say, so GraphQL over
 * HTTP demands a 2xx for data that is not null. The other headers of the error stay, such as `Retry-After`.
 */
export const answerDataWith200: RequestSteps = {
  willSendResponse({ response: { body, http } }) {
    if (body.kind === 'single' && body.singleResult.data && http.status !== undefined) http.status = 200
  },
}
