import { randomBytes } from 'node:crypto'
import { catalogue } from '../catalogue.ts'
import { servicePlace } from '../servicePlace.ts'
import { temporaryDatabase } from '../temporaryDatabase.ts'
import { startTestServer } from '../testServer.ts'

export type Prepared = Awaited<ReturnType<typeof prepare>>

/** A database with so many athletes, and the place of services that run on it. Without `databaseUrl`, it is a new one. */
export async function prepare(count: number, databaseUrl?: string) {
  const database = databaseUrl ? { url: databaseUrl, remove: async () => {} } : temporaryDatabase()
  const secrets = { jwtSecret: randomBytes(48).toString('base64url'), payloadSecret: randomBytes(48).toString('hex') }
  const server = await startTestServer({ beside: { databaseUrl: database.url, ...secrets } })
  const coach = await server.register({ username: 'coach.one', role: 'COACH' })
  const exerciseId = await catalogue(server, coach).exercise({ metric: 'LOAD_AND_REPS' })
  const athletes: { username: string; token: string; refreshToken: string; exerciseId: string }[] = []
  for (let index = 0; index < count; index += 1) {
    const username = `athlete.${index}`
    const { token, refreshToken } = await server.register({ username, role: 'ATHLETE' })
    athletes.push({ username, token, refreshToken, exerciseId })
  }
  await server.stop()
  const place = servicePlace({
    ...{ NODE_ENV: 'development', DEMO_DATA: 'off', DATABASE_URL: database.url, LOG_LEVEL: 'error' },
    ...{ JWT_SECRET: secrets.jwtSecret, PAYLOAD_SECRET: secrets.payloadSecret },
    ...{ RATE_BUDGET_USER: '1000000000', RATE_BUDGET_ADDRESS: '1000000000' },
  })
  return {
    databaseUrl: database.url,
    athletes,
    place,
    async remove() {
      await place.remove()
      await database.remove()
    },
  }
}
