import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AfterErrorHook, buildConfig, type CollectionConfig, type Config, type SanitizedConfig } from 'payload'
import { attachAdmin } from './admin/server/attachAdmin.ts'
import { guardEndpoints } from './admin/server/guardEndpoints.ts'
import { tellInOneMessage } from './admin/server/oneMessage.ts'
import { tellAtTheField } from './admin/server/tellAtTheField.ts'
import { collections } from './collections/index.ts'
import { ConcurrentChange, Refusal } from './kernel/refusal.ts'
import { databaseAdapter } from './storage/adapter.ts'
import { mayStartOver } from './storage/doorway.ts'
import { isUnavailable, UNAVAILABLE_MESSAGE } from './storage/unavailable.ts'

/** Only Payload's command reads this folder. The code that serves the app finds the app by itself. */
const ADMIN_APP = path.join(path.dirname(fileURLToPath(import.meta.url)), 'admin/app')

/**
 * Payload logs every error of its REST API as a fault, unless its name is listed. A refusal is a warning, because the log
 * then has its codes and fields: of what is only information Payload logs the message, which may repeat a value.
 */
const CALLERS_MISTAKES: Config['loggingLevels'] = {
  QueryError: 'info',
  ...({ [Refusal.name]: 'warn', [ConcurrentChange.name]: 'warn' } as const),
}

interface Settings {
  databaseUrl: string
  /** How long one call of the database may take, in milliseconds. */
  longestCallMs?: number
  secret: string
  /** In production people only come by HTTPS, and an empty database file is refused. */
  production?: boolean
  logger?: Config['logger']
}

/**
 * Payload as Waymark uses it. Building the configuration opens nothing and checks nothing, because our process,
 * Payload's command and Next all build it. Payload adds its own collections to the list that it is given, so the
 * list is copied.
 */
export async function payloadConfig({
  databaseUrl,
  longestCallMs,
  secret,
  production = false,
  logger,
}: Settings): Promise<SanitizedConfig> {
  const config = await buildConfig({
    admin: {
      user: 'admins',
      avatar: 'default', // Gravatar would tell another company who works here
      components: {
        beforeLogin: ['/components/NoOwner.tsx#NoOwner', '/components/PasskeySignIn.tsx#PasskeySignIn'],
        beforeDashboard: ['/views/coach/Today.tsx#Today', '/components/NextSteps.tsx#NextSteps'],
        beforeNavLinks: ['/components/CoachLinks.tsx#CoachLinks'],
        graphics: { Icon: '/components/Logo.tsx#Icon', Logo: '/components/Logo.tsx#Logo' },
        views: {
          account: { Component: '/views/Account.tsx#Account' },
          athletes: {
            ...{ Component: '/views/Athletes.tsx#Athletes', path: '/athletes', exact: true },
            meta: { title: 'Athletes' },
          },
          importSheet: {
            ...{ Component: '/views/ImportSheet.tsx#ImportSheet', path: '/import-sheet', exact: true },
            meta: { title: 'Import a sheet' },
          },
        },
        providers: ['/components/SessionWatch.tsx#SessionWatch', '/components/NamedFields.tsx#NamedFields'],
      },
      importMap: {
        autoGenerate: false,
        baseDir: ADMIN_APP,
        importMapFile: path.join(ADMIN_APP, 'app/(payload)/admin/importMap.js'),
      },
      meta: { titleSuffix: '· Waymark', icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/signin/icon.svg' }] },
    },
    collections: collections.map((collection) => withCookies(attachAdmin(collection), production)),
    db: await databaseAdapter(databaseUrl, { longestCallMs, production }),
    // Waymark sends no e-mail; without an adapter Payload warns at every start.
    email: () => ({
      name: 'none',
      defaultFromAddress: '',
      defaultFromName: '',
      sendEmail: () => Promise.reject(new Error('Waymark sends no e-mail.')),
    }),
    graphQL: { disable: true },
    hooks: { afterError: [tellAtTheField, tellWhoMetAnother, tellThatItCannotBeAnswered, tellInOneMessage] },
    // People read these, and know neither a dashboard nor the library. "Or" stands between the fields that a search looks at,
    // and the label in place of what is empty.
    i18n: {
      translations: {
        en: { general: { dashboard: 'First page', noLabel: '—', or: 'or', payloadSettings: 'Settings' } },
      },
    },
    logger,
    loggingLevels: CALLERS_MISTAKES,
    secret,
    telemetry: false,
    // No collection takes files.
    upload: { limits: { files: 0 } },
    // `npm run generate` makes the types. Payload would start a process for them at every opening.
    typescript: {
      autoGenerate: false,
      outputFile: path.join(path.dirname(fileURLToPath(import.meta.url)), 'payload-types.ts'),
    },
  })
  return guardEndpoints(config)
}

/** When two saves conflict, MongoDB stops one with an error of its own, which would be reported as a fault. */
const tellWhoMetAnother: AfterErrorHook = ({ error }) =>
  mayStartOver(error)
    ? { status: 409, response: { errors: [{ message: new ConcurrentChange('document').message }] } }
    : undefined

/** The pages show the message, and the person who saved tries again. */
const tellThatItCannotBeAnswered: AfterErrorHook = ({ error }) =>
  !mayStartOver(error) && isUnavailable(error)
    ? { status: 503, response: { errors: [{ message: UNAVAILABLE_MESSAGE }] } }
    : undefined

function withCookies(collection: CollectionConfig, secure: boolean): CollectionConfig {
  if (typeof collection.auth !== 'object') return collection
  return { ...collection, auth: { ...collection.auth, cookies: { ...collection.auth.cookies, secure } } }
}
