import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { vi } from 'vitest'
import { binaryOf } from '../../scripts/mongod.mjs'
import { freePort } from './freePort.ts'
import { present } from './testServer.ts'

const NAME = 'members'
const PATIENCE_MS = 60_000
const WAITING = { timeout: PATIENCE_MS, interval: 50 }

interface Member {
  port: number
  process: ChildProcess
}

/** A replica set of three real members, each of which can be killed and started again on what it had written. */
export async function startReplicaSet() {
  const binary = binaryOf()
  if (typeof binary !== 'string') throw new Error(binary.missing)
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-members-'))
  const start = (port: number): Member => {
    const dbPath = path.join(folder, String(port))
    mkdirSync(dbPath, { recursive: true })
    const args = ['--replSet', NAME, '--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', dbPath]
    const more = ['--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '200', '--quiet']
    return { port, process: spawn(binary, [...args, ...more], { stdio: 'ignore' }) }
  }
  const members = [start(await freePort()), start(await freePort()), start(await freePort())]
  const hosts = members.map(({ port }) => `127.0.0.1:${port}`)
  const url = `mongodb://${hosts.join()}/waymark?replicaSet=${NAME}`
  await initiate(hosts)
  const client = await MongoClient.connect(url, { serverSelectionTimeoutMS: PATIENCE_MS })
  await client.db().command({ ping: 1 })

  async function primary(): Promise<Member> {
    return vi.waitFor(async () => {
      const { primary } = await client.db('admin').command({ hello: 1 })
      return present(members.find(({ port }) => primary === `127.0.0.1:${port}`))
    }, WAITING)
  }
  const another = (than: Member) => vi.waitUntil(async () => (await primary()) !== than, WAITING)

  return {
    url,
    /** Ends the primary at once, waits for another, and starts the first again as a follower. */
    async killPrimary() {
      const member = await primary()
      member.process.kill('SIGKILL')
      await once(member.process, 'close')
      await another(member)
      Object.assign(member, start(member.port))
    },
    /** Makes another member the primary, as an operator does. */
    async stepDown() {
      const before = await primary()
      // A member that was killed just now may still be catching up, and MongoDB then keeps the primary.
      const command = { replSetStepDown: 10, secondaryCatchUpPeriodSecs: 5 }
      await vi.waitFor(() => client.db('admin').command(command), WAITING)
      await another(before)
    },
    async stop() {
      await client.close()
      for (const { process } of members) {
        process.kill('SIGKILL')
        if (process.exitCode === null && process.signalCode === null) await once(process, 'close')
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function initiate(hosts: string[]): Promise<void> {
  const config = {
    _id: NAME,
    members: hosts.map((host, _id) => ({ _id, host })),
    settings: { electionTimeoutMillis: 2_000, heartbeatIntervalMillis: 500 },
  }
  await vi.waitFor(async () => {
    const client = new MongoClient(`mongodb://${hosts[0]}/?directConnection=true`, { serverSelectionTimeoutMS: 1_000 })
    await client
      .db('admin')
      .command({ replSetInitiate: config })
      .finally(() => client.close())
  }, WAITING)
}
