import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { run, type Service, startService, TOKEN } from '../src/testing/startService.ts'
import { isMongo, requestsTo } from '../src/testing/testServer.ts'

// What Linux does when a disk fails: the file system becomes read-only under a service that has its files open.

const CREATE = `mutation ($name: String!) {
  createExercise(input: { name: $name, category: STRENGTH, metric: REPS, primaryMuscles: [CHEST] }) {
    exercise { id } userErrors { code }
  }
}`
const LIST = '{ exercises(first: 100) { nodes { name } } }'

const shell = (program: string, ...words: string[]) => execFileSync(program, words, { stdio: 'pipe', encoding: 'utf8' })

/** A file system of its own in a file, which can be made to fail. Undefined where this user or system cannot. */
function failingFileSystem() {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-disk-'))
  const [image, place] = [path.join(folder, 'image'), mkdtempSync(path.join(folder, 'disk-'))]
  const mount = () => shell('mount', '-o', 'loop,errors=remount-ro', image, place)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    writeFileSync(image, '')
    truncateSync(image, 64e6)
    shell('mkfs.ext4', '-q', image)
    mount()
    const device = path.basename(shell('findmnt', '--noheadings', '--output', 'SOURCE', place).trim())
    const trigger = `/sys/fs/ext4/${device}/trigger_fs_error`
    if (!existsSync(trigger)) throw new Error('This kernel makes no file system fail.')
    return {
      place,
      fail: () => writeFileSync(trigger, '1'),
      /** As an operator does: unmounts, repairs and mounts again. */
      repair() {
        shell('umount', place)
        shell('sh', '-c', `e2fsck -p ${image} || [ $? -le 1 ]`)
        mount()
      },
      remove() {
        shell('umount', '--lazy', place)
        remove()
      },
    }
  } catch {
    try {
      shell('umount', place)
    } catch {}
    remove()
    return undefined
  }
}

const disk = isMongo ? undefined : failingFileSystem()
let service: Service | undefined
afterAll(async () => {
  await service?.stop()
  disk?.remove()
})

it.runIf(disk)('a disk that fails under SQLite takes reads with it as little as what was acknowledged', async () => {
  if (!disk) return
  const place = { cwd: disk.place, env: { DEMO_DATA: 'off' } }
  service = await startService(place)
  const token = (await run(TOKEN, ['coach.one', '--coach'], place)).stdout.trim()
  let { graphql } = requestsTo(service.url)
  const acknowledged: string[] = []
  const create = async (name: string) => {
    const { data, errors } = await graphql(CREATE, { name }, { token })
    if (data?.createExercise?.exercise) acknowledged.push(name)
    return errors?.[0]?.extensions
  }
  for (let n = 0; n < 5; n += 1) await create(`Before ${n}`)
  expect(acknowledged).toHaveLength(5)

  disk.fail()
  for (let n = 0; n < 5; n += 1) {
    expect(await create(`During ${n}`)).toMatchObject({ code: 'UNAVAILABLE', retryable: true })
    expect((await graphql(LIST)).data.exercises.nodes).toHaveLength(5)
    expect((await graphql('{ me { username } }', {}, { token })).data).toEqual({ me: { username: 'coach.one' } })
  }
  // A write that succeeded is taken for the present state for some seconds.
  const readiness = `${service.url}/readyz`
  await expect.poll(async () => (await fetch(readiness)).status, { timeout: 30_000 }).toBe(503)
  expect(await (await fetch(readiness)).json()).toMatchObject({ reason: 'The disk of the database reports an error.' })
  expect((await service.stop()).code).toBe(0)

  disk.repair()
  service = await startService(place)
  ;({ graphql } = requestsTo(service.url))
  expect(await create('After')).toBeUndefined()
  const { nodes } = (await graphql(LIST)).data.exercises
  expect(nodes.map(({ name }: { name: string }) => name).sort()).toEqual(acknowledged.sort())
})
