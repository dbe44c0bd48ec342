import { type AfterErrorHook, ValidationError } from 'payload'

/**
 * Payload's pages take what follows the first colon of a message for names of fields, and make a list of what is between
 * its commas. A message with both is spelled without a colon there, so that it stays one message: a dash says the same,
 * and in a time such as 1:30 the sign of a ratio looks the same. Pure.
 */
export function oneMessage(message: string): string {
  const colon = message.indexOf(':')
  if (colon < 0 || !message.includes(',', colon)) return message
  return message.replaceAll(/:(?= )/g, ' –').replaceAll(':', '∶')
}

/** A `ValidationError` of Payload is a list of fields, and its pages show it as one. */
export const tellInOneMessage: AfterErrorHook = ({ error, result }) => {
  const { errors } = (result ?? {}) as { errors?: { message?: string }[] }
  if (error instanceof ValidationError || !Array.isArray(errors)) return
  const told = errors.map((each) =>
    typeof each.message === 'string' ? { ...each, message: oneMessage(each.message) } : each,
  )
  return { response: { ...result, errors: told } }
}
