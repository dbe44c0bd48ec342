import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type Device,
  offered,
  openChromium,
  openVisitor,
  picture,
  type Visitor,
  WHILE_BUSY,
} from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import {
  CreateCoachingInvitationDocument,
  CreateExerciseDocument,
  CreateMilestoneDocument,
  CreateProgramDocument,
  CreateWorkoutDocument,
  EndCoachingDocument,
  InviteAthleteDocument,
} from '../../src/testing/generated/operations.ts'
import { mutateAs } from '../../src/testing/mutate.ts'
import { GRANT, run, type Service, startService, TOKEN } from '../../src/testing/startService.ts'
import { newTab } from '../../src/testing/tabs.ts'
import { present, requestsTo } from '../../src/testing/testServer.ts'

const PHONE = { width: 390, height: 844 }
const NOT_GOOD = 'This invitation is not good any more'

const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-invitations-'))
let browser: Browser
let service: Service
let address: string
let coach: string
let programId: string
let mutate: ReturnType<typeof mutateAs>

const visitors: Visitor[] = []
/** Each address that any visitor has asked for. None may hold a code. */
const asked: string[] = []
const codes: string[] = []
/** Problems that the current test expects. Every other problem fails it. */
let expected: RegExp[] = []

beforeAll(async () => {
  const port = await freePort()
  const env = { ...WHILE_BUSY, PORT: String(port), DEMO_DATA: 'off', TRUST_PROXY: 'on' }
  ;[service, browser] = await Promise.all([startService({ cwd, env }), openChromium()])
  address = `http://localhost:${port}/invitations`
  coach = (await run(TOKEN, ['kim', '--coach'], { cwd, env })).stdout.trim()
  mutate = mutateAs(requestsTo(service.url), { token: coach })
  programId = await writeDraft()
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
  rmSync(cwd, { recursive: true, force: true })
})

afterEach(async () => {
  const problems = visitors.flatMap((visitor) => visitor.problems)
  for (const visitor of visitors.splice(0)) await visitor.close()
  expect(problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))).toEqual([])
  expected = []
  const told = [...asked, service.stdout(), service.stderr()].join('\n')
  for (const code of codes) expect(told).not.toContain(code)
})

async function writeDraft() {
  const squat = { name: 'Back squat', category: 'STRENGTH', metric: 'LOAD_AND_REPS', primaryMuscles: ['QUADRICEPS'] }
  const { exercise } = await mutate(CreateExerciseDocument, squat as never)
  const { workout } = await mutate(CreateWorkoutDocument, {
    title: 'First day',
    exercises: [{ exerciseId: present(exercise).id, sets: [{ repsMin: 5, repsMax: 5 }] }],
  })
  const { milestone } = await mutate(CreateMilestoneDocument, { title: 'Week 1', workoutIds: [present(workout).id] })
  const milestoneIds = [present(milestone).id]
  const { program } = await mutate(CreateProgramDocument, { title: 'Simple strength', milestoneIds })
  return present(program).id
}

/** The link that a coach sends. */
async function link(invitation: { uses?: number; programId?: string } = {}, token = coach) {
  const as = mutateAs(requestsTo(service.url), { token })
  const { code } = await as(CreateCoachingInvitationDocument, invitation)
  codes.push(present(code))
  return `${address}#${code}`
}

let addresses = 0

/** Each visitor has an address of their own, so that the limits on attempts apply to each. */
async function open(url: string, options: BrowserContextOptions = {}) {
  addresses += 1
  const headers = { 'x-forwarded-for': `10.0.1.${addresses}` }
  const visitor = await openVisitor(browser, { extraHTTPHeaders: headers, ...options })
  visitors.push(visitor)
  visitor.page.setDefaultTimeout(15_000)
  visitor.page.on('request', (request) => asked.push(request.url()))
  await visitor.page.goto(url)
  return { ...visitor, device: await visitor.addDevice() }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
/** Hidden parts of the page may have the same words. */
const text = (page: Page, words: string | RegExp) => page.locator('main:not([hidden])').getByText(words).waitFor()
const says = (page: Page, words: string) => page.locator('#messages').getByText(words, { exact: true }).waitFor()
const focused = (page: Page) => page.evaluate('document.activeElement.textContent')

async function register(page: Page, device: Device, username: string) {
  await page.getByLabel('New username').fill(username)
  await text(page, `“${username}” is free.`)
  await device.touching(async () => {
    await press(page, 'Create the account with a passkey')
    await heading(page, 'Do you accept?')
  })
}

async function signIn(page: Page, device: Device) {
  await offered(page)
  await device.touching(async () => {
    await press(page, 'Sign in with a passkey')
    await heading(page, 'Do you accept?')
  })
}

/** What the coach sees of whom they coach. */
async function athletes() {
  const { data } = await requestsTo(service.url).graphql<never>(
    '{ me { athletes(first: 50) { nodes { username enrolments { nodes { programTitle } } } } } }',
    {},
    { token: coach },
  )
  const { nodes } = (data as unknown as { me: { athletes: { nodes: Athlete[] } } }).me.athletes
  return Object.fromEntries(nodes.map((each) => [each.username, each.enrolments.nodes.map((one) => one.programTitle)]))
}

interface Athlete {
  username: string
  enrolments: { nodes: { programTitle: string }[] }
}

describe('the page behind the link of a coach', () => {
  it('registers an athlete, who accepts: they are coached, and have joined the program of the invitation', async () => {
    const { page, device, operations } = await open(await link({ programId }))
    await heading(page, 'A coach invites you')
    await text(page, 'The coach sees your training, past and present')
    await text(page, 'You and the coach can each end this at any time.')
    expect(page.url()).toBe(address)
    await register(page, device, 'ada')
    expect(await focused(page)).toBe('Do you accept?')
    await text(page, 'You are signed in as ada.')
    expect(operations).not.toContain('AcceptInvitation')
    expect(Object.keys(await athletes())).not.toContain('ada')
    await press(page, 'Accept the invitation')
    await heading(page, 'kim coaches you now')
    expect([await focused(page), await page.title()]).toEqual(['kim coaches you now', 'kim coaches you now · Waymark'])
    await text(page, 'You have joined the program “Simple strength”.')
    expect(await athletes()).toMatchObject({ ada: ['Simple strength'] })

    // The code is nowhere any more: not in the storage, not in the history. Who comes back hears who coaches them.
    const kept = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])')
    expect(codes.filter((code) => String(kept).includes(code))).toEqual([])
    await page.getByRole('link', { name: 'See your account' }).click()
    await heading(page, 'Hello, ada')
    await page.goBack()
    await page.reload()
    await heading(page, 'Your coaches')
    await text(page, 'kim')
    expect(await page.getByRole('button', { name: 'End: kim' }).count()).toBe(1)
    expect(page.url()).toBe(address)
  })

  it('signs an athlete in who has an account, and a second link of the coach uses nothing up', async () => {
    const { page, device } = await open(await link())
    await register(page, device, 'grace')
    await press(page, 'Use another account')
    await says(page, 'You are signed out.')
    await heading(page, 'New here? Create an account')
    await signIn(page, device)
    await press(page, 'Accept the invitation')
    await heading(page, 'kim coaches you now')
    await text(page, 'You have joined no new program by this invitation.')
    const second = await link({ programId })
    await page.goto(second) // only the fragment differs
    await text(page, 'You are signed in as grace. You are coached already by kim.')
    await press(page, 'Accept the invitation')
    await heading(page, 'kim coaches you already')
    await text(page, 'Nothing has changed.')
    expect(await athletes()).toMatchObject({ grace: [] })

    const other = await open(second)
    await register(other.page, other.device, 'edith')
    await press(other.page, 'Accept the invitation')
    await text(other.page, 'You have joined the program “Simple strength”.')
  })

  it('says what to do about a link that is used up, cut off or without a code', async () => {
    const used = await link()
    const first = await open(used)
    await register(first.page, first.device, 'mary')
    await press(first.page, 'Accept the invitation')
    await heading(first.page, 'kim coaches you now')

    const { page, device } = await open(used)
    await register(page, device, 'joan')
    await press(page, 'Accept the invitation')
    await heading(page, NOT_GOOD)
    await text(page, 'Ask your coach for a new link.')
    expect(await page.getByText('coached already').count()).toBe(0)
    // Who has used it up themself hears that they are coached.
    await first.page.goto(used)
    await press(first.page, 'Accept the invitation')
    await heading(first.page, 'kim coaches you already')

    for (const [hash, title] of [
      ['', 'There is no invitation here'],
      ['#', 'There is no invitation here'],
      [used.slice(used.indexOf('#'), -1), 'This link is not whole'],
      ['#%E0%A4%A', 'This link is not whole'],
    ]) {
      const { page, operations } = await open(`${address}${hash}`)
      await heading(page, title as string)
      await text(page, /ask (your coach )?for a new one\./)
      expect([operations, page.url().replace(/#$/, '')]).toEqual([[], address])
    }
    expect(Object.keys(await athletes())).not.toContain('joan')
  })

  it('tells coaches who try their own link, and goes on where the network comes back', async () => {
    const { page, device } = await open(await link())
    await register(page, device, 'lea')
    expect((await run(GRANT, ['lea', 'coach'], { cwd })).code).toBe(0)
    await page.goto(await link({}, (await run(TOKEN, ['lea'], { cwd })).stdout.trim()))
    await press(page, 'Accept the invitation')
    await says(page, 'This invitation is your own. Send the link to whom you want to coach.')

    await page.goto(await link({ programId }))
    await text(page, 'You are signed in as lea.')
    expected = [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/]
    await page.context().setOffline(true)
    await press(page, 'Accept the invitation')
    await says(page, 'Waymark does not answer. Check your connection and try again.')
    await page.context().setOffline(false)
    // This time only the answer is lost, so pressing again asks for what has been done.
    await page.route('**/graphql', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await press(page, 'Accept the invitation')
    await says(page, 'Waymark does not answer. Check your connection and try again.')
    await page.unroute('**/graphql')
    await press(page, 'Accept the invitation')
    await heading(page, 'kim coaches you now')
    await text(page, 'You have joined the program “Simple strength”.')
  })

  it('says before anybody types when the browser has no passkeys', async () => {
    const { page } = await open(address)
    await page.addInitScript('delete globalThis.PublicKeyCredential')
    await page.goto(await link())
    await text(page, 'This browser cannot use passkeys.')
  })

  it('takes a code with what a letter has put around it, from a link that is opened beside a session', async () => {
    const { page, device } = await open(await link())
    await register(page, device, 'hedy')
    const fresh = await link()
    const tab = await newTab(page, `${fresh.toLowerCase().replaceAll('-', '%20')}.`)
    await text(tab, 'You are signed in as hedy.')
    await press(tab, 'Accept the invitation')
    await heading(tab, 'kim coaches you now')
    await press(page, 'Use another account')
    await heading(page, 'New here? Create an account')
  })

  it('ends what was accepted by mistake', async () => {
    const { page, device } = await open(await link())
    await register(page, device, 'radia')
    await press(page, 'Accept the invitation')
    await heading(page, 'kim coaches you now')
    await press(page, 'End the coaching')
    await press(page, 'Cancel')
    expect(Object.keys(await athletes())).toContain('radia')
    await press(page, 'End the coaching')
    await press(page, 'End it')
    await heading(page, 'The coaching has ended')
    expect(Object.keys(await athletes())).not.toContain('radia')
  })
})

describe('an invitation by username', () => {
  const invite = (username: string, token = coach) =>
    mutateAs(requestsTo(service.url), { token })(InviteAthleteDocument, { username })

  /** Somebody who has an account, and is signed in at /signin. */
  async function account(username: string, options: BrowserContextOptions = {}) {
    const opened = await open(address.replace('/invitations', '/signin'), options)
    const { page, device } = opened
    await page.getByText('Create an account').click()
    await page.getByLabel('New username').fill(username)
    await text(page, `“${username}” is free.`)
    await device.touching(async () => {
      await press(page, 'Create the account with a passkey')
      await heading(page, `Hello, ${username}`)
    })
    return opened
  }

  it('is found by whoever signs in, accepted by the name of the coach, and ended there', async () => {
    const { page } = await account('ann')
    expect(await page.getByRole('heading', { name: 'Your coaches' }).isVisible()).toBe(false)
    const visitor = await open(address)
    await heading(visitor.page, 'There is no invitation here')
    await text(visitor.page, 'Has a coach invited you by your username?')
    await invite('ann')
    await page.reload()
    await text(page, 'kim invites you.')
    await page.getByRole('link', { name: 'Answer the invitation' }).click()
    await heading(page, 'A coach invites you')
    await text(page, 'You are signed in as ann.')
    expect(Object.keys(await athletes())).not.toContain('ann')
    await press(page, 'Accept: kim')
    await says(page, 'kim coaches you now.')
    expect(await focused(page)).toBe('Your coaches')
    expect(Object.keys(await athletes())).toContain('ann')
    await page.getByRole('link', { name: 'See your account' }).click()
    await text(page, 'You are coached by kim.')
    await page.getByRole('link', { name: 'See your coaches' }).click()
    await press(page, 'End: kim')
    await press(page, 'Cancel')
    expect(Object.keys(await athletes())).toContain('ann')
    await press(page, 'End: kim')
    await press(page, 'End it')
    await says(page, 'kim sees nothing of your training any more. Your training and your programs stay yours.')
    await heading(page, 'No coach')
    expect(Object.keys(await athletes())).not.toContain('ann')
    await page.reload()
    await heading(page, 'There is no invitation here')
  })

  it('is declined, is gone where the coach took it back meanwhile, and is none of those that a coach has sent', async () => {
    const { page } = await account('bea')
    const { coaching } = await invite('bea')
    await page.goto(address)
    await press(page, 'Decline: kim')
    await press(page, 'Decline it')
    await says(page, 'You have declined the invitation of kim.')
    expect(Object.keys(await athletes())).not.toContain('bea')
    expect(present(coaching).status).toBe('INVITED')

    const again = await invite('bea')
    await page.reload()
    await page.getByRole('button', { name: 'Accept: kim' }).waitFor()
    await mutate(EndCoachingDocument, { coachingId: present(again.coaching).id })
    await press(page, 'Accept: kim')
    await page.locator('#problem').getByText(/./).waitFor()
    expect(Object.keys(await athletes())).not.toContain('bea')
    await page.reload()
    await heading(page, 'There is no invitation here')

    expect((await run(GRANT, ['bea', 'coach'], { cwd })).code).toBe(0)
    await invite('ann', (await run(TOKEN, ['bea'], { cwd })).stdout.trim())
    await page.reload()
    await heading(page, 'There is no invitation here')
  })

  it.each([
    ['light', undefined],
    ['dark', undefined],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)('has no barriers, %s, %j', async (colorScheme, viewport) => {
    const name = `${colorScheme}-${viewport ? 'phone' : 'desk'}`
    const { page } = await account(`named.${name}`, { bypassCSP: true, colorScheme, ...(viewport && { viewport }) })
    const other = (await run(TOKEN, [`coach.${name}`, '--coach'], { cwd })).stdout.trim()
    const accepted = await link({}, other)
    await invite(`named.${name}`)
    await page.reload()
    await text(page, 'kim invites you.')
    await look(page, `${name}-6-account`)
    await page.goto(accepted)
    await press(page, 'Accept the invitation')
    await heading(page, `coach.${name} coaches you now`)
    await page.goto(`${address}?`)
    await heading(page, 'A coach invites you')
    await look(page, `${name}-7-coaches`)
  })
})

/** Fails on each barrier that axe finds. */
async function look(page: Page, name: string) {
  await picture(page, `invitations-${name}`, { fullPage: true })
  await page.evaluate(axe.source)
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    'axe.run().then(({ violations }) => violations)',
  )
  expect([name, ...found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)]).toEqual([name])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
}

describe('accessibility', () => {
  it.each([
    ['light', undefined],
    ['dark', undefined],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)('axe finds nothing on any part of the page, %s, %j', async (colorScheme, viewport) => {
    const name = `${colorScheme}-${viewport ? 'phone' : 'desk'}`
    const url = await link({ programId })
    const { page, device } = await open(url, { bypassCSP: true, colorScheme, ...(viewport && { viewport }) })
    await heading(page, 'A coach invites you')
    await look(page, `${name}-1-invited`)
    await register(page, device, `axe.${name}`)
    await look(page, `${name}-2-consent`)
    await press(page, 'Accept the invitation')
    await heading(page, 'kim coaches you now')
    await look(page, `${name}-3-accepted`)
    await press(page, 'End the coaching')
    await heading(page, 'End the coaching by kim?')
    await look(page, `${name}-4-question`)
    await press(page, 'End it')
    await heading(page, 'The coaching has ended')
    await page.reload()
    await heading(page, 'There is no invitation here')
    await look(page, `${name}-5-none`)
  })

  it('is used with the keyboard alone', async () => {
    const { page, device } = await open(await link())
    await heading(page, 'A coach invites you')
    expect(await focused(page)).toBe('A coach invites you')
    await page.keyboard.press('Tab')
    await page.keyboard.type('margaret')
    await device.touching(async () => {
      await page.keyboard.press('Enter')
      await heading(page, 'Do you accept?')
    })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await heading(page, 'kim coaches you now')
  })
})
