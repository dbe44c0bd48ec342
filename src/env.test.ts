import { describe, expect, it } from 'vitest'
import { type Env, loadEnv, SettingsError } from './env.ts'
import { DEFAULT_RATE_BUDGETS } from './graphql/limits/rate/settings.ts'
import { REQUEST_LIMITS } from './graphql/limits/settings.ts'

// Shaped like the output of `openssl rand -base64 36`, but made up here, so these secrets open nothing.
const SECRETS = {
  JWT_SECRET: 'q7Zr0Xw2Vb9Lk4Tn8Hs1Gd6Fy3Jp5Cm-uAeOiRtW0zQ',
  PAYLOAD_SECRET: 'M3nB7vC1xZ9aS5dF2gH8jK4lQ6wE0rT_yUiOpLkJhGf',
}
const PRODUCTION = {
  NODE_ENV: 'production',
  ...SECRETS,
  NEXT_PUBLIC_APP_URL: 'https://app.example.com',
  WEBAUTHN_RP_ID: 'example.com',
}

/** All settings come from the object, because a developer's own .env must not decide what these tests see. */
const load = (variables: Record<string, string>): Env => loadEnv(variables as NodeJS.ProcessEnv)

function problems(variables: Record<string, string>): string[] {
  try {
    load(variables)
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
  return []
}

/** The names of the settings that are complained about. */
const blamed = (variables: Record<string, string>) =>
  problems(variables).map((problem) => /^[A-Z_]+/.exec(problem)?.[0] as string)

describe('the settings', () => {
  it('of production are complete or nothing starts: all that is missing is named at once', () => {
    expect(blamed({ NODE_ENV: 'production' }).sort()).toEqual([
      'JWT_SECRET',
      'NEXT_PUBLIC_APP_URL',
      'PAYLOAD_SECRET',
      'WEBAUTHN_RP_ID',
    ])
    const missing = problems({ NODE_ENV: 'production' })
    expect(() => load({ NODE_ENV: 'production' })).toThrow(SettingsError)
    // The message is all that the operator sees.
    for (const problem of missing) expect(() => load({ NODE_ENV: 'production' })).toThrow(problem)
  })

  it('count as missing when they are empty or blank', () => {
    expect(blamed({ ...PRODUCTION, JWT_SECRET: '', WEBAUTHN_RP_ID: '   ' }).sort()).toEqual([
      'JWT_SECRET',
      'WEBAUTHN_RP_ID',
    ])
    expect(load({ ...SECRETS, PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      port: 4000,
      databaseUrl: 'file:data/waymark.db',
    })
  })

  it('are taken as they are in production', () => {
    expect(load({ ...PRODUCTION, PORT: '8080', DATABASE_URL: 'mongodb://db/waymark', TRUST_PROXY: 'on' })).toEqual({
      production: true,
      port: 8080,
      host: '0.0.0.0',
      databaseUrl: 'mongodb://db/waymark',
      jwtSecret: SECRETS.JWT_SECRET,
      previousJwtSecrets: [],
      authRateLimit: 30,
      rateBudgets: DEFAULT_RATE_BUDGETS,
      payloadSecret: SECRETS.PAYLOAD_SECRET,
      rpId: 'example.com',
      origins: ['https://app.example.com'],
      appOrigins: [],
      apps: { android: [], apple: [] },
      logLevel: 'info',
      trustProxy: true,
      demoData: false,
      catalogueCacheMb: 64,
      responseCache: true,
      publicMaxAge: 0,
      overload: { delayMs: 200, requests: 500 },
      drain: { noticeMs: 1_000, quietMs: 200 },
      observe: {},
      limits: { ...REQUEST_LIMITS, introspection: false },
      admin: true,
      adminSeesTraining: false,
      playground: false,
      mcp: false,
    })
  })

  it('have defaults in development: this machine, SQLite, demo data', () => {
    expect(load(SECRETS)).toEqual({
      production: false,
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: 'file:data/waymark.db',
      jwtSecret: SECRETS.JWT_SECRET,
      previousJwtSecrets: [],
      authRateLimit: 30,
      rateBudgets: DEFAULT_RATE_BUDGETS,
      payloadSecret: SECRETS.PAYLOAD_SECRET,
      rpId: 'localhost',
      origins: ['http://localhost:4000', 'http://localhost:3000'],
      appOrigins: [],
      apps: { android: [], apple: [] },
      logLevel: 'info',
      trustProxy: false,
      demoData: true,
      catalogueCacheMb: 64,
      responseCache: true,
      publicMaxAge: 0,
      overload: { delayMs: 200, requests: 500 },
      drain: { noticeMs: 1_000, quietMs: 200 },
      observe: {},
      limits: REQUEST_LIMITS,
      admin: true,
      adminSeesTraining: true,
      playground: true,
      mcp: false,
    })
  })

  it('load demo data in production only when asked to, and leave it out of development when asked to', () => {
    expect(load(PRODUCTION).demoData).toBe(false)
    expect(load({ ...PRODUCTION, DEMO_DATA: 'on' }).demoData).toBe(true)
    expect(load({ ...SECRETS, DEMO_DATA: 'off' }).demoData).toBe(false)
    expect(load({ ...PRODUCTION, ADMIN: 'off' }).admin).toBe(false)
  })

  it('show owners and viewers people in production only when asked to, and hide them in development when asked to', () => {
    expect(load(PRODUCTION).adminSeesTraining).toBe(false)
    expect(load({ ...PRODUCTION, ADMIN_SEES_TRAINING: 'on' }).adminSeesTraining).toBe(true)
    expect(load({ ...SECRETS, ADMIN_SEES_TRAINING: 'off' }).adminSeesTraining).toBe(false)
    expect(blamed({ ...SECRETS, ADMIN_SEES_TRAINING: 'yes' })).toEqual(['ADMIN_SEES_TRAINING'])
  })

  it('serve the IDE in production only when asked to, and leave it out of development when asked to', () => {
    expect(load(PRODUCTION).playground).toBe(false)
    expect(load({ ...PRODUCTION, PLAYGROUND: 'on' }).playground).toBe(true)
    expect(load({ ...SECRETS, PLAYGROUND: 'off' }).playground).toBe(false)
  })

  it('let strangers ask for the schema in development, and in production where the IDE is served or it is said', () => {
    const introspection = (variables: Record<string, string>) => load(variables).limits.introspection
    expect(introspection(SECRETS)).toBe(true)
    expect(introspection(PRODUCTION)).toBe(false)
    expect(introspection({ ...PRODUCTION, PLAYGROUND: 'on' })).toBe(true)
    expect(introspection({ ...PRODUCTION, INTROSPECTION: 'on' })).toBe(true)
    expect(introspection({ ...SECRETS, INTROSPECTION: 'off' })).toBe(false)
  })

  it('bound what a request may ask for, each limit by a setting of its own', () => {
    const set = { QUERY_MAX_DEPTH: '9', COST_BUDGET_COACH: '5' }
    expect(load({ ...SECRETS, ...set }).limits).toMatchObject({ document: { depth: 9 }, cost: { coach: 5 } })
    for (const name of ['QUERY_MAX_TOKENS', 'QUERY_MAX_MUTATIONS', 'COST_BUDGET_STRANGER']) {
      for (const value of ['0', '-1', '1.5', 'many']) expect(blamed({ ...SECRETS, [name]: value })).toEqual([name])
    }
  })

  it.each([
    ['short', 'Zr0Xw2Vb9Lk4Tn8Hs1Gd6Fy3Jp5CmuA'],
    ['a sample', 'change-me-q7Zr0Xw2Vb9Lk4Tn8Hs1Gd6Fy3Jp5Cm'],
    ['a sample in capitals', 'CHANGEME-q7Zr0Xw2Vb9Lk4Tn8Hs1Gd6Fy3Jp5Cm'],
    ['an example', 'example-q7Zr0Xw2Vb9Lk4Tn8Hs1Gd6Fy3Jp5Cm'],
    ['a placeholder', 'your-jwt-key-q7Zr0Xw2Vb9Lk4Tn8Hs1Gd6Fy3Jp'],
    ['the word itself', 'supersecret-q7Zr0Xw2Vb9Lk4Tn8Hs1Gd6Fy3Jp5'],
    ['a password', 'Password-q7Zr0Xw2Vb9Lk4Tn8Hs1Gd6Fy3Jp5CmuA'],
    ['one character', 'a'.repeat(64)],
    ['a few digits', '123123123123123123123123123123123123'],
  ])('refuse a secret that is %s, in development too', (_, secret) => {
    for (const name of ['JWT_SECRET', 'PAYLOAD_SECRET']) {
      expect(blamed({ ...PRODUCTION, [name]: secret })).toEqual([name])
      expect(blamed({ ...SECRETS, [name]: secret })).toEqual([name])
    }
  })

  it('never repeat a secret in what they complain about', () => {
    const secret = 'change-me-q7Zr0Xw2Vb9'
    expect(problems({ ...PRODUCTION, JWT_SECRET: secret, PAYLOAD_SECRET: secret }).join()).not.toContain(secret)
  })

  it('count the bytes of a secret, not its characters', () => {
    const secret = 'äöüßéèêàáâîíôçñø'
    expect([secret.length, Buffer.byteLength(secret)]).toEqual([16, 32])
    expect(load({ ...SECRETS, JWT_SECRET: secret }).jwtSecret).toBe(secret)
  })

  it('refuse one secret for both purposes', () => {
    expect(problems({ ...PRODUCTION, PAYLOAD_SECRET: SECRETS.JWT_SECRET })).toEqual([
      expect.stringMatching(/JWT_SECRET and PAYLOAD_SECRET must differ/),
    ])
  })

  it('know secrets that only verify any more, comma-separated, and hold them to the same', () => {
    const [one, other] = [`old-${SECRETS.JWT_SECRET}`, `older-${SECRETS.JWT_SECRET}`]
    expect(load({ ...PRODUCTION, JWT_PREVIOUS_SECRETS: ` ${one}, ${other} ,` }).previousJwtSecrets).toEqual([
      one,
      other,
    ])
    for (const weak of ['too-short', 'a'.repeat(64), `change-me-${SECRETS.JWT_SECRET}`]) {
      const found = problems({ ...PRODUCTION, JWT_PREVIOUS_SECRETS: `${one},${weak}` })
      expect(found).toEqual([expect.stringMatching(/^JWT_PREVIOUS_SECRETS /)])
      expect(found.join()).not.toContain(weak)
    }
  })

  it.each(['1', '30', '1000000'])('take a limit of %s attempts', (AUTH_RATE_LIMIT) => {
    expect(load({ ...PRODUCTION, AUTH_RATE_LIMIT }).authRateLimit).toBe(Number(AUTH_RATE_LIMIT))
  })

  it('take the bounds of a full service, and 0 for none', () => {
    const bounds = (OVERLOAD_DELAY_MS: string, OVERLOAD_REQUESTS: string) =>
      load({ ...PRODUCTION, OVERLOAD_DELAY_MS, OVERLOAD_REQUESTS }).overload
    expect(bounds('50', '20')).toEqual({ delayMs: 50, requests: 20 })
    expect(bounds('0', '0')).toEqual({ delayMs: 0, requests: 0 })
  })

  it('know several origins, comma-separated', () => {
    const NEXT_PUBLIC_APP_URL = ' https://app.example.com, https://coach.example.com:8443 ,'
    expect(load({ ...PRODUCTION, NEXT_PUBLIC_APP_URL }).origins).toEqual([
      'https://app.example.com',
      'https://coach.example.com:8443',
    ])
  })

  it('hold each origin as a browser sends it, so that it can match', () => {
    const NEXT_PUBLIC_APP_URL = 'https://app.example.com/'
    expect(load({ ...PRODUCTION, NEXT_PUBLIC_APP_URL }).origins).toEqual(['https://app.example.com'])
  })

  it('allow http in development and not in production', () => {
    const NEXT_PUBLIC_APP_URL = 'http://localhost:3000'
    expect(load({ ...SECRETS, NEXT_PUBLIC_APP_URL }).origins).toContain('http://localhost:3000')
    expect(blamed({ ...PRODUCTION, NEXT_PUBLIC_APP_URL })).toEqual(['NEXT_PUBLIC_APP_URL'])
  })

  it('know the origin of /signin by themselves in development, and only what is configured in production', () => {
    const NEXT_PUBLIC_APP_URL = 'https://app.example.com'
    const origins = (variables: Record<string, string>) => load({ ...variables, NEXT_PUBLIC_APP_URL }).origins
    expect(origins({ ...SECRETS, PORT: '8080' })).toEqual(['http://localhost:8080', NEXT_PUBLIC_APP_URL])
    // As browsers spell an origin: without the default port.
    expect(origins({ ...SECRETS, PORT: '80' })).toEqual(['http://localhost', NEXT_PUBLIC_APP_URL])
    expect(origins({ ...SECRETS, PORT: '0' })).toEqual([NEXT_PUBLIC_APP_URL])
    expect(load({ ...SECRETS, NEXT_PUBLIC_APP_URL: 'http://localhost:4000' }).origins).toEqual([
      'http://localhost:4000',
    ])
    expect(origins({ ...PRODUCTION, PORT: '8080' })).toEqual([NEXT_PUBLIC_APP_URL])
  })

  it.each([
    'https://app.example.com/path',
    'https://app.example.com?query',
    'https://app.example.com/#part',
    'https://someone@app.example.com',
    'app.example.com',
    'ftp://app.example.com',
    '*',
    'null',
  ])('refuse "%s" as an origin, everywhere', (origin) => {
    expect(blamed({ ...PRODUCTION, NEXT_PUBLIC_APP_URL: origin })).toEqual(['NEXT_PUBLIC_APP_URL'])
    expect(blamed({ ...SECRETS, NEXT_PUBLIC_APP_URL: origin })).toEqual(['NEXT_PUBLIC_APP_URL'])
  })

  it('name each origin that is wrong', () => {
    const NEXT_PUBLIC_APP_URL = 'https://fine.example.com,http://one.example.com,two.example.com'
    expect(problems({ ...PRODUCTION, NEXT_PUBLIC_APP_URL })).toEqual([
      expect.stringContaining('"http://one.example.com"'),
      expect.stringContaining('"two.example.com"'),
    ])
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '4000x'],
    ['DATABASE_URL', 'postgres://db/waymark'],
    ['DATABASE_URL', 'data/waymark.db'],
    ['LOG_LEVEL', 'loud'],
    ['WEBAUTHN_RP_ID', 'https://example.com'],
    ['WEBAUTHN_RP_ID', 'example.com:443'],
    ['WEBAUTHN_RP_ID', 'example.com/'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', 'true'],
    ['DEMO_DATA', '1'],
    ['DEMO_DATA', 'ON'],
    ['PLAYGROUND', 'true'],
    ['AUTH_RATE_LIMIT', '0'],
    ['AUTH_RATE_LIMIT', '-5'],
    ['AUTH_RATE_LIMIT', '2.5'],
    ['AUTH_RATE_LIMIT', 'off'],
    ['AUTH_RATE_LIMIT', '1000001'],
    ['OVERLOAD_DELAY_MS', '-1'],
    ['OVERLOAD_DELAY_MS', '0.5'],
    ['OVERLOAD_DELAY_MS', '60001'],
    ['OVERLOAD_DELAY_MS', 'off'],
    ['OVERLOAD_REQUESTS', '-1'],
    ['OVERLOAD_REQUESTS', '1000001'],
    ['OVERLOAD_REQUESTS', 'many'],
    ['RATE_BUDGET_USER', '0'],
    ['RATE_BUDGET_USER', 'unlimited'],
    ['RATE_BUDGET_USER', '1000000001'],
    ['RATE_BUDGET_ADDRESS', '-1'],
    ['RATE_BUDGET_ADDRESS', '1.5'],
    ['REDIS_URL', 'http://127.0.0.1:6379'],
    ['REDIS_URL', '127.0.0.1:6379'],
    ['REDIS_URL', 'redis://'],
    ['REDIS_URL', 'redis://127.0.0.1:6379/waymark'],
    ['REDIS_URL', 'redis://127.0.0.1:6379/0?commandTimeout=60000'],
    ['METRICS_PORT', '-1'],
    ['METRICS_PORT', '65536'],
    ['METRICS_PORT', '9464.5'],
    ['METRICS_PORT', 'on'],
    ['METRICS_PORT', '4000'],
    ['METRICS_HOST', '127.0.0.1'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'grpc://collector:4317'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://waymark:hunter2@collector:4318'],
  ])('refuse %s=%s', (name, value) => {
    const [told] = problems({ ...PRODUCTION, [name]: value })
    expect(told).toMatch(/^[A-Z_]+ .{12,}\.$/)
    expect(told).not.toContain('hunter2')
    expect(blamed({ ...PRODUCTION, [name]: value })).toEqual([name])
    expect(blamed({ ...SECRETS, [name]: value })).toEqual([name])
  })

  it('say at once all that is wrong of metrics and traces', () => {
    const wrong = { METRICS_PORT: 'on', METRICS_HOST: '0.0.0.0', OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' }
    expect(problems({ ...SECRETS, ...wrong })).toEqual([
      'METRICS_PORT must be an integer from 0 to 65535.',
      'OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https address without a user name and password.',
    ])
    expect(problems({ ...SECRETS, METRICS_HOST: '0.0.0.0' })).toEqual([
      'METRICS_HOST has no effect without METRICS_PORT.',
    ])
  })

  it('take budgets of cost', () => {
    const { rateBudgets } = load({ ...SECRETS, RATE_BUDGET_USER: '1', RATE_BUDGET_ADDRESS: '1000000000' })
    expect(rateBudgets).toEqual({ user: 1, address: 1_000_000_000 })
  })

  it.each([
    'redis://127.0.0.1',
    'redis://redis:6379/15',
    'rediss://waymark:s%40cret@redis.example.com:6380/0?family=6',
  ])('take the Redis %s', (REDIS_URL) => expect(load({ ...SECRETS, REDIS_URL }).redisUrl).toBe(REDIS_URL))

  it('do not repeat the password of a Redis', () => {
    expect(problems({ ...SECRETS, REDIS_URL: 'redis://:hunter2hunter2@redis/x' }).join()).not.toContain('hunter2')
  })

  it.each(['0', '1', '65535'])('take the port %s', (PORT) => {
    expect(load({ ...SECRETS, PORT }).port).toBe(Number(PORT))
  })

  it.each(['mongodb://db/waymark', 'mongodb+srv://db.example.com/waymark', 'file:data/other.db'])(
    'take the database %s',
    (DATABASE_URL) => {
      expect(load({ ...SECRETS, DATABASE_URL }).databaseUrl).toBe(DATABASE_URL)
    },
  )
})

describe('the settings of shutting down', () => {
  it('say how long load balancers have to notice, and how quiet it must be', () => {
    const drain = { DRAIN_NOTICE_MS: '15000', DRAIN_QUIET_MS: '0' }
    expect(load({ ...PRODUCTION, ...drain }).drain).toEqual({ noticeMs: 15_000, quietMs: 0 })
  })

  it.each(['-1', '1.5', 'a while', '300001'])('are whole numbers within their bounds, and not %s', (value) => {
    expect(blamed({ ...PRODUCTION, DRAIN_NOTICE_MS: value })).toEqual(['DRAIN_NOTICE_MS'])
    expect(blamed({ ...PRODUCTION, DRAIN_QUIET_MS: value })).toEqual(['DRAIN_QUIET_MS'])
  })
})

describe('the settings of the webhook', () => {
  const URL = 'REVALIDATE_WEBHOOK_URL'
  const SECRET = 'REVALIDATE_WEBHOOK_SECRET'
  // 36 bytes in base64, also made up here.
  const GOOD = 'Xk8+Qm3/Vz1Lr6Tn0Hs9Gd4Fy7Jp2Cw5BeAiRtUo8NqEvMhK'
  const https = { [URL]: 'https://www.example.com/api/revalidate', [SECRET]: GOOD }

  it('are left out by default, and the secret alone is nobody’s problem', () => {
    expect(load(PRODUCTION).revalidateWebhook).toBeUndefined()
    expect(load({ ...PRODUCTION, [SECRET]: GOOD }).revalidateWebhook).toBeUndefined()
  })

  it('are taken as they are; of several secrets each signs', () => {
    const webhook = load({ ...PRODUCTION, ...https }).revalidateWebhook
    expect(webhook).toEqual({ url: https[URL], secrets: [GOOD], giveUpMinutes: 60 })
    const two = `whsec_${GOOD}, ${GOOD.toLowerCase()}`
    expect(load({ ...PRODUCTION, ...https, [SECRET]: two }).revalidateWebhook?.secrets).toEqual([
      `whsec_${GOOD}`,
      GOOD.toLowerCase(),
    ])
  })

  it.each(['http://localhost:3000/hook', 'http://127.0.0.1:3000/hook', 'http://[::1]:3000/hook'])(
    'allow http on this machine in production too: %s',
    (url) => {
      expect(blamed({ ...PRODUCTION, ...https, [URL]: url })).toEqual([])
    },
  )

  it.each([
    'http://www.example.com/hook',
    'http://localhost.example.com/hook',
    'ftp://www.example.com/hook',
    'https://user:password@www.example.com/hook',
    'www.example.com/hook',
    'hook',
  ])('refuse in production the address %s, and do not repeat it', (url) => {
    expect(blamed({ ...PRODUCTION, ...https, [URL]: url })).toEqual([URL])
    expect(problems({ ...PRODUCTION, ...https, [URL]: url })[0]).not.toContain(url)
  })

  it('allow http in development', () => {
    expect(blamed({ ...SECRETS, ...https, [URL]: 'http://www.example.test/hook' })).toEqual([])
  })

  it.each([
    ['none', ''],
    ['one too short', GOOD.slice(0, 40)],
    ['one that is no base64', `${GOOD}-_`],
    ['one of several too short', `${GOOD},${GOOD.slice(0, 20)}`],
    ['one without a change', 'A'.repeat(64)],
  ])('refuse %s as a secret, and do not repeat it', (_, secret) => {
    expect(blamed({ ...PRODUCTION, ...https, [SECRET]: secret })).toEqual([SECRET])
    expect(problems({ ...PRODUCTION, ...https, [SECRET]: secret })[0]).not.toContain(GOOD.slice(0, 20))
  })

  it('say for how many minutes a message is tried: from one to a week', () => {
    const minutes = (value: string) => ({ ...PRODUCTION, ...https, REVALIDATE_WEBHOOK_MINUTES: value })
    expect(load(minutes('5')).revalidateWebhook?.giveUpMinutes).toBe(5)
    for (const value of ['0', '-1', '1.5', 'an hour', '10081']) {
      expect(blamed(minutes(value))).toEqual(['REVALIDATE_WEBHOOK_MINUTES'])
    }
  })

  it('refuse a secret that signs something else as well: the receivers know it', () => {
    expect(blamed({ ...PRODUCTION, ...https, JWT_SECRET: GOOD })).toEqual([SECRET])
    expect(blamed({ ...PRODUCTION, ...https, JWT_PREVIOUS_SECRETS: GOOD })).toEqual([SECRET])
    expect(blamed({ ...PRODUCTION, ...https, PAYLOAD_SECRET: GOOD, [SECRET]: `whsec_${GOOD}` })).toEqual([SECRET])
  })
})
