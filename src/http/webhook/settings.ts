import { secretProblems } from '../../kernel/secretProblems.ts'

export interface WebhookSettings {
  url: string
  /** Every secret signs each delivery, so that receivers can change from one secret to the next. */
  secrets: string[]
  /** How long a message is tried before it is kept as undelivered. */
  giveUpMinutes?: number
}

const SECRET = 'REVALIDATE_WEBHOOK_SECRET'
const MOST_MINUTES = 7 * 24 * 60
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Where front ends are told of changes, and the secrets that sign; undefined if no address is set. Adds what is wrong
 * with a value to `problems`.
 */
export function readWebhookSettings(
  url: string | undefined,
  secret: string | undefined,
  {
    production,
    otherSecrets,
    minutes,
  }: { production: boolean; otherSecrets: (string | undefined)[]; minutes: string | undefined },
  problems: string[],
): WebhookSettings | undefined {
  if (url === undefined) return undefined
  if (!isAllowed(url, production)) {
    problems.push(
      'REVALIDATE_WEBHOOK_URL must be an https address without a user name and password. ' +
        `An http address is allowed only for this machine${production ? '' : ' and in development'}.`,
    )
  }
  const secrets = (secret ?? '').split(',').map((each) => each.trim())
  if (secret === undefined) {
    problems.push(
      `${SECRET} is missing. Waymark signs the deliveries to REVALIDATE_WEBHOOK_URL with this secret. ` +
        'Set it to 32 random bytes or more in base64.',
    )
  } else problems.push(...secrets.flatMap((each) => problemsOf(each, otherSecrets)))
  const giveUpMinutes = Number(minutes ?? 60)
  if (!Number.isInteger(giveUpMinutes) || giveUpMinutes < 1 || giveUpMinutes > MOST_MINUTES) {
    problems.push(`REVALIDATE_WEBHOOK_MINUTES must be a whole number of minutes, from 1 to ${MOST_MINUTES}.`)
  }
  return { url, secrets, giveUpMinutes }
}

/** The bytes of the signing key. The receivers' libraries decode base64 too, with or without the prefix. */
export const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64')

function isAllowed(text: string, production: boolean): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username || password) return false
  return protocol === 'https:' || (protocol === 'http:' && (!production || LOOPBACK.test(hostname)))
}

function problemsOf(secret: string, otherSecrets: (string | undefined)[]): string[] {
  const text = secret.replace(/^whsec_/, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || keyOf(secret).length < 32) {
    return [`${SECRET} must be 32 random bytes or more in base64. \`openssl rand -base64 48\` prints such a secret.`]
  }
  if (otherSecrets.includes(secret) || otherSecrets.includes(text)) {
    return [`${SECRET} must differ from all other secrets, because the receivers know it.`]
  }
  return secretProblems(SECRET, text)
}
