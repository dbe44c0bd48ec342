import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { collections } from '../../src/collections/index.ts'
import { adminForms } from '../../src/testing/adminForms.ts'
import { openResident, picture, type Visitor, WHILE_BUSY } from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import { beyond, graveBarriers, rawTexts, STORAGE } from '../../src/testing/readable.ts'
import { CREATE_ADMIN, run, type Service, startService, TOKEN } from '../../src/testing/startService.ts'
import { present } from '../../src/testing/testServer.ts'
import { trainAnAthlete } from '../../src/testing/trainedAthlete.ts'

// Every collection of the configuration, as an owner sees it in a browser.
const PATIENCE = 180_000
const EMAIL = 'owner@example.com'
const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-admin-collections-'))
const env = { ...WHILE_BUSY, ADMIN: 'on', DEMO_DATA: 'off', AUTH_RATE_LIMIT: '1000' }

let service: Service
let origin: string
let visitor: Visitor
let page: Page
let forms: ReturnType<typeof adminForms>
/** The texts that the service has sent to the owner's browser, and the requests that it has refused or failed. */
const sent: Promise<string>[] = []
const refused: string[] = []
let expected: RegExp[] = []

beforeAll(async () => {
  const port = await freePort()
  const resident = openResident({ viewport: { width: 1280, height: 1000 } })
  ;[service, visitor] = await Promise.all([startService({ cwd, env: { ...env, PORT: String(port) } }), resident])
  origin = `http://localhost:${port}`
  await leaveUndelivered()
  page = visitor.page
  page.setDefaultTimeout(20_000)
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`)
    if (/html|json|x-component/.test(response.headers()['content-type'] ?? '')) {
      sent.push(response.text().catch(() => '')) // the browser has left that page
    }
  })
  page.on('requestfailed', (request) => {
    const { errorText = '' } = request.failure() ?? {}
    if (errorText !== 'net::ERR_ABORTED') refused.push(`${errorText} ${request.url()}`)
  })
  forms = adminForms(page, origin)
}, PATIENCE)

afterAll(async () => {
  await visitor?.close()
  await service?.stop()
  rmSync(cwd, { recursive: true, force: true })
})

afterEach(() => {
  const problems = [...visitor.problems.splice(0), ...refused.splice(0)]
  expect(problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))).toEqual([])
  expected = []
})

async function graphql(query: unknown, variables: object = {}, { token }: { token?: string } = {}) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: String(query), variables }),
  })
  return (await response.json()) as never
}

/** What a service with a webhook has when no receiver took a message for an hour. */
async function leaveUndelivered(): Promise<void> {
  const database = createClient({ url: `file:${path.join(cwd, 'data/waymark.db')}` })
  const later = new Date(Date.now() + 86_400_000).toISOString()
  await database.batch([
    {
      sql: `INSERT INTO webhook_messages (id, state, tags, message_id, problem, tries, last_tried_at, expires_at)
        VALUES (?, 'undelivered', '["programs"]', 'msg_undelivered', 'answered with 500', 9, ?, ?)`,
      args: [randomUUID(), later, later],
    },
    {
      sql: `INSERT INTO leases (id, name, holder, until) VALUES (?, 'webhook', 'nobody', 0)`,
      args: [randomUUID()],
    },
  ])
  database.close()
}

/** All rows of a collection as they are stored, read without any access rule. */
async function stored(slug: string): Promise<Record<string, unknown>[]> {
  const table = slug.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const database = createClient({ url: `file:${path.join(cwd, 'data/waymark.db')}` })
  try {
    return (await database.execute(`SELECT * FROM "${table}"`)).rows as unknown as Record<string, unknown>[]
  } finally {
    database.close()
  }
}

/** The columns that hold or stand for secrets of sign-in. No value of them may ever leave the service. */
const SECRET = /^(public_key|credential_id|token_hash|previous_hash|hash|salt|challenge|webauthn_user_id)$/

async function secrets(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const { slug } of collections) {
    for (const row of await stored(slug)) {
      for (const [column, value] of Object.entries(row)) {
        if (SECRET.test(column) && value) found.set(String(value), `${slug}.${column}`)
      }
    }
  }
  return found
}

describe('before anybody owns it', () => {
  it(
    'says how the first owner is made, once a coach has come and the page for that is gone',
    async () => {
      await page.goto(`${origin}/signin`)
      const device = await visitor.addDevice()
      await page.getByText('Create an account').click()
      await page.getByLabel('New username').fill('alma')
      await device.touching(async () => {
        await page.getByRole('button', { name: 'Create the account with a passkey' }).click()
        await page.getByRole('heading', { name: 'Hello, alma' }).waitFor()
      })
      await page.getByRole('button', { name: 'Make new codes' }).click()
      await page.getByText('They are shown only now').waitFor()

      const coach = await run(TOKEN, ['carla', '--coach'], { cwd, env })
      expect(coach.stderr).toContain(
        'The admin interface has no owner yet. To create one, run: npm run create-admin -- you@example.com\n',
      )
      const athlete = await run(TOKEN, ['alma'], { cwd, env })
      await trainAnAthlete({ graphql }, { token: coach.stdout.trim() }, { token: athlete.stdout.trim() })

      expected = [/503/] // while Next builds
      const hint = page.getByRole('region', { name: 'The admin interface has no owner yet' })
      await page.goto(forms.at())
      await hint.getByText('npm run create-admin -- you@example.com').waitFor({ timeout: PATIENCE })
      const made = await run(CREATE_ADMIN, [EMAIL], { cwd, env })
      await forms.open('/login')
      expect(await hint.count()).toBe(0)
      await page.getByLabel('Email').fill(EMAIL)
      await page.getByLabel('Password').fill(made.stdout.trim())
      await page.getByRole('button', { name: 'Login' }).click()
      await page.getByRole('heading', { name: 'Catalogue' }).waitFor()
      await forms.settle()
    },
    PATIENCE,
  )
})

/** For each collection that an owner may write: how to fill in its form, and a field to edit afterwards. */
const FORMS: Record<string, { fill: () => Promise<unknown>; edited: [field: string, value: string] }> = {
  exercises: {
    fill: async () => {
      await forms.fill('name', 'Kettlebell swing')
      await forms.choose('category', 'Strength')
      await forms.choose('primaryMuscles', 'Glutes')
    },
    edited: ['name', 'Two-handed swing'],
  },
  workouts: {
    fill: async () => {
      await forms.fill('title', 'Swings')
      await page.getByRole('button', { name: 'Add Exercise' }).click()
      await forms.choose('exercises__0__exercise', 'Goblet squat')
      await page.locator('#field-exercises__0__sets').getByRole('button', { name: 'Add Set' }).click()
      await page.locator('#field-exercises__0__sets__0__repsMin').fill('10')
    },
    edited: ['title', 'More swings'],
  },
  milestones: {
    fill: async () => {
      await forms.fill('title', 'First')
      await page.getByRole('button', { name: 'Add Workout' }).click()
      await forms.choose('workouts__0__workout', 'Squats')
    },
    edited: ['title', 'The first'],
  },
  programs: {
    fill: () => forms.fill('title', 'For a month'),
    edited: ['title', 'For five weeks'],
  },
  productUsers: { fill: () => forms.fill('username', 'anton'), edited: ['displayName', 'Anton'] },
  admins: {
    fill: async () => {
      await forms.fill('email', 'viewer@example.com')
      await page.locator('input[name="password"]').fill('correct horse battery')
      await page.locator('input[name="confirm-password"]').fill('correct horse battery')
    },
    edited: ['email', 'watcher@example.com'],
  },
}

/** What can be read of all that a page shows, and what people who see or hear little can do there. The names come a moment later. */
const isReadable = (where: string) =>
  expect
    .poll(async () => ({ where, barriers: await graveBarriers(page), raw: await rawTexts(page) }), { timeout: 15_000 })
    .toEqual({ where, barriers: [], raw: [] })

/** The names of the fields that are offered where somebody chooses one. */
async function offeredFields(select: string): Promise<string[]> {
  await page.locator(`${select} .rs__control`).first().click()
  await page.locator('.rs__option').first().waitFor()
  const names = await page.locator('.rs__option').allTextContents()
  await page.keyboard.press('Escape')
  return names
}

/** In a list, with all that opens there: the picker of columns, a filter, and the changes of many documents. */
async function readList(slug: string, isEdited: boolean) {
  await page.getByRole('button', { name: 'Columns' }).click()
  const columns = page.locator('.pill-selector')
  await columns.getByText('Updated At').or(columns.getByText('Created At')).first().waitFor()
  const names = await columns.locator('.pill').allTextContents()
  expect(names.length).toBeGreaterThan(2)
  await isReadable(`the columns of ${slug}`)

  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByRole('button', { name: 'Add filter' }).click()
  names.push(...(await offeredFields('.condition__field')))
  await isReadable(`the filters of ${slug}`)
  expect(await beyond(page)).toEqual([])
  await page.getByRole('button', { name: 'Remove this filter' }).click()
  await page.getByRole('button', { name: 'Filters' }).click()

  if (isEdited) {
    await page.locator('#select-all').check()
    await page.locator('.edit-many__toggle').first().click()
    names.push(...(await offeredFields('.field-select')))
    await isReadable(`the changes of many ${slug}`)
    await page.keyboard.press('Escape')
    await page.locator('#select-all').uncheck()
  }
  expect(names.filter((name) => STORAGE.test(name) || / > ID$/.test(name))).toEqual([])
}

describe.each(collections)('$slug', ({ slug, disableBulkEdit, admin }) => {
  it('opens, lists, and makes and changes what its rules let an owner make and change', async () => {
    expect((await stored(slug)).length).toBeGreaterThan(0)
    const { collections: may } = (await (await page.request.get(`${origin}/api/access`)).json()) as {
      collections: Record<string, Partial<Record<'read' | 'create' | 'update', boolean>>>
    }
    const { read = false, create = false, update = false } = may[slug] ?? {}
    if (!read) {
      expect([create, update]).toEqual([false, false])
      for (const place of ['', `/${present((await stored(slug))[0]).id}`]) {
        const response = await page.request.get(forms.at(`/collections/${slug}${place}`))
        expect(response.status()).toBe(404)
        sent.push(response.text())
      }
      return
    }
    await forms.open(`/collections/${slug}`)
    expect(await page.getByRole('link', { name: 'Create New' }).count()).toBe(create ? 1 : 0)
    await readList(slug, update && !disableBulkEdit)
    // Payload's list writes its own address a moment after it stands, and a click just before that leads nowhere.
    const opened = new RegExp(`/collections/${slug}/.+`)
    await vi.waitFor(
      async () => {
        if (opened.test(page.url())) return
        await page.locator('table tbody a').first().click({ timeout: 3_000 })
        await page.waitForURL(opened, { timeout: 5_000 })
      },
      { timeout: 30_000 },
    )
    await forms.settle()
    // The plan of a program comes first, and the form is beside it.
    if (slug === 'programs') await page.getByRole('link', { name: 'Details' }).click()
    // The training of a person comes first, and their account is beside it.
    if (slug === 'productUsers') await page.locator('.doc-tabs').getByRole('link', { name: 'Account' }).click()
    await page.locator('.collection-edit').waitFor()
    expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(update ? 1 : 0)
    await isReadable(`the form of ${slug}`)
    expect(await beyond(page)).toEqual([])
    const form = page.url().replace(/\/$/, '')
    for (const view of Object.values(admin?.components?.views?.edit ?? {})) {
      if (!('path' in view && view.path)) continue
      await page.goto(`${form}${view.path}`)
      await forms.settle()
      await isReadable(`${view.path} of ${slug}`)
      expect([view.path, await beyond(page)]).toEqual([view.path, []])
    }
    if (!create) return

    const { fill, edited } = present(FORMS[slug])
    const id = await forms.create(slug, fill)
    await forms.fill(...edited)
    await forms.save()
    const document = await (await page.request.get(`${origin}/api/${slug}/${id}`)).json()
    expect(document[edited[0]]).toBe(edited[1])
  }, 60_000)
})

/** Where the first page leads to that is no collection. */
const LINKS = `[...document.querySelectorAll('a[href^="/admin"]')].map((link) => link.getAttribute('href')).filter(
  (href) => !href.includes('/collections/') && !href.endsWith('/logout'),
)`

describe('the pages of the navigation', () => {
  it('are readable, and fit a telephone and 200 %, in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await forms.open('')
    const found = await page.evaluate<string[]>(LINKS)
    const places = [...new Set(found)]
    expect(places).toEqual(expect.arrayContaining(['/admin', '/admin/account', '/admin/import-sheet']))
    for (const place of places) {
      await page.goto(`${origin}${place}`)
      await forms.settle()
      await isReadable(place)
      expect([place, await beyond(page)]).toEqual([place, []])
    }
    await page.goto(forms.at('/account'))
    await page.locator('#field-email').waitFor()
    // A narrow page shows when the account was made without being scrolled by a key that there is not.
    await page.setViewportSize({ width: 390, height: 844 })
    await isReadable('the account on a telephone')
    await picture(page, 'account-dark-phone')
    await page.setViewportSize({ width: 1280, height: 1000 })
    await page.emulateMedia({ colorScheme: 'light' })
  }, 60_000)
})

describe('an athlete', () => {
  it('is shown with their passkeys, and with all that they have trained', async () => {
    const { id } = present((await stored('productUsers')).find(({ username }) => username === 'alma'))
    await forms.open(`/collections/productUsers/${id}`)
    const joined = (name: string) => page.locator(`#field-${name} table tbody tr`)
    const passkey = present((await stored('passkeys'))[0])
    await joined('passkeyCredentials').getByText(String(passkey.name)).waitFor()
    await expect.poll(() => joined('passkeyCredentials').count()).toBe(1)
    await expect.poll(() => joined('workoutSessions').count()).toBe(2)
    await expect.poll(() => joined('performedSets').count()).toBe(1)
    await expect.poll(() => joined('enrolments').count()).toBe(1)
  })
})

/** How many fields of a weight do not fit on the screen. */
const BEYOND = `[...document.querySelectorAll('.weight-field, .shown-value')].filter(
  (each) => each.getBoundingClientRect().right > innerWidth,
).length`

describe('a weight', () => {
  const at = 'exercises__0__sets__0'
  const amount = () => page.locator(`#field-${at}__load`).getByLabel('Weight', { exact: true })
  const unit = () => page.locator(`#field-${at}__load`).getByLabel('Unit of the weight')
  const savedSet = async (id: string) => {
    const response = await page.request.get(`${origin}/api/workouts/${id}?depth=0`)
    return (await response.json()).exercises[0].sets[0]
  }
  /** Rows are closed when a form is opened. The rows of a list come with its button, and more buttons with the rows. */
  async function openRows() {
    const buttons = page.getByRole('button', { name: 'Show All' })
    for (let index = 0; index < (await buttons.count()); index += 1) {
      await buttons.nth(index).click()
      await forms.quiet()
    }
  }
  /** Looks at the page on a telephone, and takes pictures in light and dark where pictures are wanted. */
  async function look(name: string) {
    const looks = [
      ['390', 'light', 390],
      ['light', 'light', 1280],
      ['dark', 'dark', 1280],
    ] as const
    for (const [kind, colorScheme, width] of process.env.WAYMARK_TEST_PICTURES ? looks : looks.slice(0, 1)) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 1000 })
      await page.reload()
      await forms.settle()
      await openRows()
      const beyond = await page.evaluate<number>(BEYOND)
      expect(beyond).toBe(0)
      await picture(page, `weight-${name}-${kind}`, { fullPage: true })
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 1000 })
  }

  it('is typed as people write it, with its unit, and stored exactly', async () => {
    const id = await forms.create('workouts', async () => {
      await forms.fill('title', 'Weights')
      await page.getByRole('button', { name: 'Add Exercise' }).click()
      await forms.choose('exercises__0__exercise', 'Goblet squat')
      await page.locator('#field-exercises__0__sets').getByRole('button', { name: 'Add Set' }).click()
      await amount().fill('102,5')
      await unit().selectOption('kg')
      await forms.quiet()
      await page.getByText('1. at 102.5 kg').waitFor()
    })
    expect((await savedSet(id)).load).toEqual({ thousandths: 102_500, unit: 'KG' })
    await openRows()

    await amount().fill('225 lb')
    expect(await unit().inputValue()).toBe('LB')
    await forms.save()
    expect((await savedSet(id)).load).toEqual({ thousandths: 225_000, unit: 'LB' })

    expected = [/400/]
    for (const text of ['12abc', '1,000']) {
      await amount().fill(text)
      await forms.quiet()
      const answer = page.waitForResponse((response) => response.request().method() === 'PATCH')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      expect((await answer).status()).toBe(400)
      await page
        .getByText(text === '12abc' ? 'Write a weight as a number' : 'Write it without the comma')
        .first()
        .waitFor()
      expect(await amount().inputValue()).toBe(text)
      expect((await savedSet(id)).load).toEqual({ thousandths: 225_000, unit: 'LB' })
    }
    await picture(page, 'weight-refused', { fullPage: true })

    await amount().fill('')
    await forms.quiet()
    await forms.save()
    expect((await savedSet(id)).load.thousandths).toBeNull()
    await amount().fill('105')
    await forms.quiet()
    await forms.save()
    expect((await savedSet(id)).load.thousandths).toBe(105_000)
    await look('workout')
  }, 120_000)

  it('that the exercise has no place for is refused at its field', async () => {
    await forms.open('/collections/workouts/create')
    await forms.fill('title', 'Too much')
    await page.getByRole('button', { name: 'Add Exercise' }).click()
    await forms.choose('exercises__0__exercise', 'Goblet squat')
    await page.locator('#field-exercises__0__sets').getByRole('button', { name: 'Add Set' }).click()
    await page.locator(`#field-${at}__durationSeconds`).fill('60')
    await forms.quiet()
    expected = [/400/]
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page
      .getByText('This has no place in a set of an exercise that is measured in load and repetitions.')
      .first()
      .waitFor()
    await picture(page, 'weight-misplaced', { fullPage: true })
  }, 60_000)

  it.each([
    [
      'performedSets',
      ['40 kg'],
      async () => expect(await page.getByLabel('Weight', { exact: true }).inputValue()).toBe('40'),
    ],
    [
      'workoutSessions',
      ['200 kg'],
      async () => {
        await page.locator('#field-volume').getByText('200 kg').waitFor()
        // What was done stands beside what was prescribed, set by set.
        await page.locator('.doc-tabs').getByRole('link', { name: 'Sets' }).click()
        const cells = (name: string) => page.locator(`.session-sets td[data-label="${name}"]`)
        await cells('Prescribed')
          .filter({ hasText: /^5 @40 ?kg$/ })
          .first()
          .waitFor()
        await cells('Done')
          .filter({ hasText: /^5 .*\b40 ?kg$/ })
          .first()
          .waitFor()
        await cells('Done').filter({ hasText: 'not done' }).first().waitFor()
      },
    ],
    [
      'personalRecords',
      ['40 kg', '46.667 kg', '5 reps'],
      async () => {
        await page.locator('#field-record p').waitFor()
        // A record is called by its exercise and its kind, and not by its ID.
        await page
          .getByRole('heading', { name: /^Goblet squat: (heaviest load|best estimated 1RM|most reps)$/ })
          .waitFor()
      },
    ],
    [
      'productUsers',
      [],
      async () => {
        await page.locator('.doc-tabs').getByRole('link', { name: 'Account' }).click()
        await page
          .locator('#field-totalVolumeKg')
          .getByText(/^(200|0) kg$/)
          .waitFor()
      },
    ],
  ] as const)(
    'is shown with its unit in %s, and no page has a storage name',
    async (slug, values, check) => {
      await forms.open(`/collections/${slug}`)
      for (const value of values) await page.locator('table tbody').getByText(value, { exact: true }).first().waitFor()
      await look(`${slug}-list`)
      const names = () => page.getByText(/thousandths|× ?1,000|\b[A-Z]+_[A-Z]+\b/).count()
      expect(await names()).toBe(0)
      await page.locator('table tbody a').last().click()
      await page.waitForURL(new RegExp(`/collections/${slug}/.+`))
      await forms.settle()
      await check()
      await look(slug)
      expect(await names()).toBe(0)
      expect(await page.getByRole('link', { name: 'API', exact: true }).count()).toBe(0)
    },
    120_000,
  )
})

/** What Payload's pages say in place of a message of ours, or of the fields of a row. */
const PAYLOADS = /Error validating field|is not a function|Failed to fetch|The following path/

describe('a form in which somebody types', () => {
  const TITLE = '#field-title'
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click()
  const offer = (tab: Page) => tab.getByRole('region', { name: 'Typed and not saved' })
  const focused = () => page.evaluate<string>(`document.activeElement.closest('[id^="field-"]')?.id`)

  async function withoutPayloadsWords() {
    expect(await page.getByText(PAYLOADS).count()).toBe(0)
    expect(await page.locator('[data-testid="field-errors"]').count()).toBe(0)
  }

  beforeAll(async () => {
    // What the tests before have typed and left would be offered here, too.
    await forms.open('/collections/workouts')
    await page.evaluate('localStorage.clear()')
  })

  it('has the fields of a row that is added while an answer is on its way, and leads the focus there', async () => {
    await forms.open('/collections/workouts/create')
    let added = () => {}
    const whenAdded = new Promise<void>((resolve) => {
      added = resolve
    })
    const asked = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url().includes('/workouts/create'),
    )
    // The answer to what was typed comes a moment after the row was added, as on any slow network.
    await page.route('**/collections/workouts/create', async (route) => {
      if (route.request().method() === 'POST') await whenAdded
      await route.continue()
    })
    await page.locator(TITLE).pressSequentially('Legs')
    await asked
    await page.getByRole('button', { name: 'Add Exercise' }).click()
    setTimeout(added, 100)
    await page.locator('#field-exercises__0__exercise').waitFor()
    expect(await page.locator('.shimmer-effect').count()).toBe(0)
    await expect.poll(focused).toContain('exercises__0__exercise')
    await page.unroute('**/collections/workouts/create')
    await withoutPayloadsWords()
  })

  it('is offered again after a step back and after a reload, and thrown away when nobody wants it', async () => {
    await forms.quiet()
    await forms.open('/collections/workouts')
    await page.getByRole('link', { name: 'Create New' }).click()
    await offer(page).getByRole('button', { name: 'Bring it back' }).click()
    await expect.poll(() => page.locator(TITLE).inputValue()).toBe('Legs')
    await forms.quiet()
    // The browser asks before the page is left, and this person wants to leave it.
    page.once('dialog', (dialog) => dialog.accept())
    await page.goBack()
    await page.getByRole('heading', { name: 'Workouts' }).waitFor()
    expect(await page.locator(TITLE).count()).toBe(0)
    await forms.open('/collections/workouts/create')
    await offer(page).getByRole('button', { name: 'Bring it back' }).click()
    await expect.poll(() => page.locator(TITLE).inputValue()).toBe('Legs')
    await page.locator('#field-exercises__0__exercise').waitFor()
    await page.reload()
    await offer(page).getByRole('button', { name: 'Throw it away' }).click()
    await forms.open('/collections/workouts/create')
    expect(await offer(page).count()).toBe(0)
  })

  it('keeps it when the session ends or the network is cut in the middle of a save, and says so', async () => {
    expected = [/403/, /Server Components render/, /net::/, /Error submitting form/, /did not answer/]
    await forms.open('/collections/workouts/create')
    await page.locator(TITLE).fill('Kept')
    await forms.quiet()
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await save()
    await page.getByRole('alert').getByText('Your session has ended.').waitFor()
    await page.getByRole('button', { name: 'Add Exercise' }).click()
    expect(await page.locator(TITLE).inputValue()).toBe('Kept')
    await picture(page, 'session-ended')
    // As from another tab.
    await page.context().addCookies(cookies)
    await page.getByText('You are signed in again. Save what you typed.').waitFor()
    // The row that was added meanwhile gets its fields.
    await page.locator('#field-exercises__0__exercise').waitFor()
    await forms.choose('exercises__0__exercise', 'Goblet squat')
    await page.locator('#field-exercises__0__sets').getByRole('button', { name: 'Add Set' }).click()
    await page.getByLabel('Reps (at least)').fill('5')
    await forms.quiet()

    await page.context().setOffline(true)
    await save()
    await page.getByText(/^Waymark did not answer, so nobody knows whether this was saved/).waitFor()
    await withoutPayloadsWords()
    expect(await page.locator(TITLE).inputValue()).toBe('Kept')
    await page.context().setOffline(false)
    await forms.save()
    await page.waitForURL(/workouts\/(?!create)/)
    await forms.open('/collections/workouts/create')
    expect(await offer(page).count()).toBe(0)
  }, 60_000)

  /** The service saves, and its answer is lost on the way. */
  async function saveAndLose(method: 'POST' | 'PATCH', at: string) {
    await page.route(at, async (route) => {
      if (route.request().method() !== method) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.keyboard.press('Control+s')
    await page.getByText(/^Waymark did not answer, so nobody knows/).waitFor()
    await page.unroute(at)
  }
  const titled = async (title: string) => {
    const answer = await page.request.get(`${origin}/api/workouts?depth=0&where[title][like]=${title}`)
    return ((await answer.json()) as { docs: { id: string; title: string; description?: string }[] }).docs
  }

  it('is saved once where the answer is lost, also after a reload, and nobody is told of somebody else', async () => {
    expected = [/ERR_CONNECTION_RESET/, /Error submitting form/, /did not answer/]
    await forms.open('/collections/workouts/create')
    await forms.fill('title', 'Onlyonce')
    await saveAndLose('POST', '**/api/workouts*')
    await forms.fill('title', 'Onlyonce and more')
    // Whoever loses patience loads the page again.
    page.once('dialog', (dialog) => dialog.accept())
    await page.reload()
    await offer(page).getByRole('button', { name: 'Bring it back' }).click()
    await expect.poll(() => page.locator(TITLE).inputValue()).toBe('Onlyonce and more')
    await forms.quiet()
    await forms.save()
    await page.waitForURL(/workouts\/(?!create)/)
    await forms.settle()
    expect((await titled('Onlyonce')).map(({ title }) => title)).toEqual(['Onlyonce and more'])

    await forms.fill('description', 'First')
    await saveAndLose('PATCH', '**/api/workouts/*')
    await forms.fill('description', 'First and second')
    await page.keyboard.press('Control+s')
    await expect.poll(async () => (await titled('Onlyonce'))[0]?.description).toBe('First and second')
    await forms.quiet()
    expect(await page.getByText('Somebody else').count()).toBe(0)
    // The field that somebody types in is theirs again after a save.
    expect(await focused()).toBe('field-description')

    for (const isLost of [true, false]) {
      await page.locator('.doc-controls__popup button').first().click()
      await page.locator('#action-duplicate-with-title').click()
      const lost = isLost ? page.waitForEvent('requestfailed', (request) => request.url().includes('/duplicate')) : null
      if (isLost) {
        await page.route('**/duplicate', async (route) => {
          await route.fetch()
          await route.abort('connectionreset')
        })
      }
      await page.locator('#confirm-action').click()
      await lost
      await page.unroute('**/duplicate')
    }
    await expect.poll(() => page.locator(TITLE).inputValue()).toBe('Onlyonce and more (copy)')
    expect(await titled('Onlyonce')).toHaveLength(2)
  }, 60_000)

  it('can be saved again after its session ended, and stays beside what is typed over the offer of it', async () => {
    expected = [/403/, /Server Components render/, /Error submitting form/]
    await forms.create('workouts', () => forms.fill('title', 'Evening'))
    await forms.fill('description', 'An hour of typing')
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await save()
    await page.getByRole('alert').getByText('Your session has ended.').waitFor()
    await page.context().addCookies(cookies)
    await page.getByText('You are signed in again. Save what you typed.').waitFor()
    await forms.save()
    expect((await titled('Evening'))[0]?.description).toBe('An hour of typing')

    await forms.fill('description', 'Two hours of typing')
    page.once('dialog', (dialog) => dialog.accept())
    await page.reload()
    await offer(page).waitFor()
    await forms.fill('description', 'x')
    await offer(page).getByRole('button', { name: 'Bring it back' }).click()
    await expect.poll(() => page.locator('#field-description').inputValue()).toBe('Two hours of typing')
    // And now the letter is offered.
    await offer(page).getByRole('button', { name: 'Throw it away' }).click()
    await expect.poll(() => offer(page).count()).toBe(0)
    // What stands in a tab that is still open is offered to no other tab.
    await forms.quiet()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.locator(TITLE).waitFor()
    await other.waitForTimeout(500)
    expect(await offer(other).count()).toBe(0)
    await other.close()
    await forms.save()
  }, 60_000)

  it('in two tabs is saved once, and the other says so and keeps its text', async () => {
    expected = [/409/]
    const id = await forms.create('workouts', () => forms.fill('title', 'Legs: heavy, slow'))
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.locator(TITLE).fill('By the other tab')
    await forms.fill('title', 'Legs: heavy, and “slow”')
    await forms.save()
    await other.getByRole('button', { name: 'Save', exact: true }).click()
    await other.getByText(/^This was not saved\. Somebody else has changed this workout/).waitFor()
    expect(await other.locator(TITLE).inputValue()).toBe('By the other tab')
    await other.close({ runBeforeUnload: false })
    const again = await page.context().newPage()
    await again.goto(forms.at(`/collections/workouts/${id}`))
    await offer(again).getByText('Somebody has changed this since').waitFor()
    await offer(again).getByRole('button', { name: 'Throw it away' }).click()
    await again.close()
  }, 60_000)

  it('gets a refusal with commas, colons and quotes as one message', async () => {
    expected = [/400/, /409/]
    await forms.create('workouts', async () => {
      await forms.fill('title', 'Swings: heavy, and “slow”')
      await page.getByRole('button', { name: 'Add Exercise' }).click()
      await forms.choose('exercises__0__exercise', 'Two-handed swing')
      await page.locator('#field-exercises__0__sets').getByRole('button', { name: 'Add Set' }).click()
      await page.getByLabel('Reps (at least)').fill('5')
      await forms.quiet()
    })
    const { docs } = await (
      await page.request.get(`${origin}/api/exercises?where[name][equals]=Two-handed swing`)
    ).json()
    await forms.open(`/collections/exercises/${docs[0].id}`)
    await forms.choose('metric', 'Duration')
    await save()
    await page.locator('[data-sonner-toast]').getByText('"Swings – heavy, and “slow”"').waitFor()
    await withoutPayloadsWords()
  }, 60_000)

  it('says in its closed rows what is prescribed, and in its lists what is a draft', async () => {
    const id = await forms.create('workouts', async () => {
      await forms.fill('title', 'Noted')
      await page.getByRole('button', { name: 'Add Exercise' }).click()
      await forms.choose('exercises__0__exercise', 'Goblet squat')
      for (const index of [0, 1]) {
        await page.locator('#field-exercises__0__sets').getByRole('button', { name: 'Add Set' }).click()
        for (const [name, value] of [
          ['repsMin', '5'],
          ['repsMax', '5'],
          ['percentOfOneRepMax', '75'],
          ['restSeconds', '1:45'],
        ]) {
          await page.locator(`#field-exercises__0__sets__${index}__${name}`).fill(value as string)
        }
        await forms.quiet()
      }
    })
    const saved = await (await page.request.get(`${origin}/api/workouts/${id}?depth=0`)).json()
    expect(saved.exercises[0].sets.map(({ restSeconds }: { restSeconds: number }) => restSeconds)).toEqual([105, 105])
    await page.getByText('1. Goblet squat · 2x5 @75% rest 1:45').waitFor()

    // The name in web addresses comes of the title, and lies under "Advanced" for those who want another one.
    await forms.open('/collections/programs/create')
    await forms.fill('title', 'Derived: by the title')
    expect(await page.locator('#field-slug').isVisible()).toBe(false)
    await page.locator('.collapsible-field', { hasText: 'Advanced' }).getByRole('button').first().click()
    await page.locator('#field-slug').waitFor()
    expect(await page.locator('#field-slug').inputValue()).toBe('')
    await forms.save()
    await page.waitForURL(/\/plan$/)
    const { docs } = await (
      await page.request.get(
        `${origin}/api/programs?where[title][equals]=${encodeURIComponent('Derived: by the title')}`,
      )
    ).json()
    expect(docs.map(({ slug }: { slug: string }) => slug)).toEqual(['derived-by-the-title'])
    await forms.open('/collections/programs')
    const states = await page.locator('td.cell-isPublished').allTextContents()
    expect(new Set(states.filter((state) => state !== 'Published'))).toEqual(new Set(['Draft']))
    expect(states).toContain('Published')
  }, 60_000)
})

describe('nothing that was sent to the browser', () => {
  // The lists, their filters and bulk edits, the forms and the messages of all collections are in it.
  it('calls athletes and coaches "product users"', async () => {
    const texts = await Promise.all(sent)
    const wrong = texts.flatMap((text) => /.{0,60}product[ -]users?\b.{0,60}/i.exec(text)?.[0] ?? [])
    expect([texts.length > 100, wrong]).toEqual([true, []])
  })

  it('holds a key, a hash or a challenge', async () => {
    const known = await secrets()
    expect(new Set(known.values())).toEqual(
      new Set([
        ...['passkeys.public_key', 'passkeys.credential_id', 'authSessions.token_hash', 'recoveryCodes.hash'],
        ...[
          'calendarFeeds.hash',
          'coachingInvitations.hash',
          'ceremonies.challenge',
          'admins.hash',
          'admins.salt',
          'productUsers.webauthn_user_id',
        ],
      ]),
    )
    // The options of a ceremony are there to tell the browser its challenge.
    const texts = (await Promise.all(sent.splice(0))).filter((text) => !/passkey(Registration|Login)Options/.test(text))
    expect(texts.join('').length).toBeGreaterThan(1_000_000)
    const leaked = [...known].filter(([secret]) => texts.some((text) => text.includes(secret)))
    expect(leaked.map(([, where]) => where)).toEqual([])
  })
})
