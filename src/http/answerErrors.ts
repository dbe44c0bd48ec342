import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { maskedMessage } from '../graphql/errors/formatError.ts'
import { unavailable } from '../graphql/errors/graphqlErrors.ts'
import { tellOutage } from '../graphql/errors/outages.ts'
import { isUnavailable } from '../storage/unavailable.ts'
import { sendRefusal } from './errors/sendRefusal.ts'
import { TOO_MANY_PIECES, TOO_MANY_PIECES_MESSAGE, TOO_MUCH_JSON, TOO_MUCH_JSON_MESSAGE } from './limits/parseBodies.ts'
import { LARGEST_BODY_BYTES } from './limits/size.ts'

/** Answers unknown addresses, and errors outside GraphQL, with the same JSON error shape as GraphQL. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { statusCode = 500 } = error
    const isOfTheRequest = statusCode < 500
    // The socket of a client that goes away has the same errors as that of a database.
    if (!isOfTheRequest && isUnavailable(error)) {
      tellOutage(request, error)
      return sendRefusal(request, reply, unavailable())
    }
    const status = isOfTheRequest ? statusCode : 500
    if (status === 500) request.log.error({ err: error, requestId: request.id }, 'a request failed')
    const [code, message] =
      status === 500
        ? ['INTERNAL_SERVER_ERROR', maskedMessage(request.id)]
        : ['BAD_USER_INPUT', requestProblem(error, request)]
    return reply.code(status).send({ errors: [{ message, extensions: { code, requestId: request.id } }] })
  })

  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({
      errors: [
        {
          message: 'Nothing exists at this address. GraphQL is at /graphql.',
          extensions: { code: 'NOT_FOUND', requestId: request.id },
        },
      ],
    }),
  )
}

function requestProblem(error: FastifyError, request: FastifyRequest): string {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return `The request body is larger than ${request.routeOptions.bodyLimit ?? LARGEST_BODY_BYTES} bytes.`
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return 'The Content-Type must be application/json.'
    case TOO_MANY_PIECES:
      return TOO_MANY_PIECES_MESSAGE
    case TOO_MUCH_JSON:
      return TOO_MUCH_JSON_MESSAGE
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return 'The request body is not valid JSON.'
    default:
      return 'The request is malformed.'
  }
}
