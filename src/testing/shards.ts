import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Document, MongoClient } from 'mongodb'
import { binaryOf } from '../../scripts/mongod.mjs'
import { freePort } from './freePort.ts'

const PATIENCE_MS = 60_000
const MAJORITY = { writeConcern: { w: 'majority' } } as const

/**
 * A sharded cluster of a config server and two shards, without a mongos, because no package has one. A mongos only
 * passes commands on, and a shard can do that too for single commands: it calls them `clusterFind` and so on, and knows
 * the same rules. A shard does not do it for transactions. What a mongos asks the config server and the shards to do
 * when somebody shards a collection, this asks them itself.
 */
export async function startShards(database: string) {
  const binary = binaryOf()
  if (typeof binary !== 'string') throw new Error(binary.missing)
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-shards-'))
  const processes: ChildProcess[] = []
  const clients: MongoClient[] = []

  async function start(name: string, role: '--configsvr' | '--shardsvr') {
    const port = await freePort()
    const dbPath = path.join(folder, name)
    mkdirSync(dbPath)
    const args = [role, '--replSet', name, '--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', dbPath]
    processes.push(
      spawn(binary as string, [...args, '--wiredTigerCacheSizeGB', '0.25', '--quiet'], { stdio: 'ignore' }),
    )
    const host = `127.0.0.1:${port}`
    const client = new MongoClient(`mongodb://${host}/?directConnection=true`, {
      serverSelectionTimeoutMS: PATIENCE_MS,
    })
    clients.push(client)
    const isConfig = role === '--configsvr' && { configsvr: true }
    await client.db('admin').command({ replSetInitiate: { _id: name, ...isConfig, members: [{ _id: 0, host }] } })
    while (!(await client.db('admin').command({ hello: 1 })).isWritablePrimary) await sleep(100)
    return { name, host, client }
  }

  const config = await start('config', '--configsvr')
  const first = await start('first', '--shardsvr')
  const second = await start('second', '--shardsvr')
  const askConfig = (command: Document) => config.client.db('admin').command({ ...command, ...MAJORITY })

  return {
    /** The first shard by itself, on which the database is before it is sharded. */
    url: `mongodb://${first.host}/${database}?replicaSet=first`,
    shards: [first, second].map(({ client }) => client.db(database)),

    /** As `sh.addShard` does. */
    async join() {
      for (const { name, host } of [first, second]) await askConfig({ _configsvrAddShard: `${name}/${host}`, name })
    },

    /** As `sh.shardCollection` does, after the index of the key. */
    async shardCollection(collection: string, key: Document) {
      const of = await config.client.db('config').collection<{ _id: string; version: Document }>('databases').findOne({
        _id: database,
      })
      const shard = first.client.db(database)
      await shard.collection(collection).createIndex(key)
      await shard.command({
        _shardsvrCreateCollection: collection,
        shardKey: key,
        unique: false,
        databaseVersion: of?.version,
        ...MAJORITY,
      })
    },

    /** Moves the documents whose hashed key is at least zero to the second shard. */
    async moveHalf(collection: string, min: Document, max: Document) {
      await askConfig({ _configsvrMoveRange: `${database}.${collection}`, toShard: second.name, min, max })
    },

    /** What a mongos would do with this command. */
    route: (command: Document) => first.client.db(database).command(command),

    async stop() {
      await Promise.all(clients.map((client) => client.close()))
      for (const each of processes) {
        each.kill('SIGKILL')
        if (each.exitCode === null && each.signalCode === null) await once(each, 'close')
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
