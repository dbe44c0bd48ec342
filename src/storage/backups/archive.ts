import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createGzip } from 'node:zlib'
import { PlainError } from '../../kernel/plainError.ts'
import type { SchemaStamp } from '../schemaVersion.ts'

/**
 * The file of a backup of MongoDB: records, compressed with gzip. A record is its length, its kind and its content. The
 * first record is the header. A collection comes before its documents, which are BSON as the database stores them. The
 * last record counts and hashes everything before it, so a file without its end is recognised.
 */
const FORMAT = 1
const KINDS = ['header', 'collection', 'document', 'end'] as const
const HEAD_BYTES = 5
/** MongoDB's own limit of a document is 16 MB. */
const MOST_BYTES = 32 * 1024 * 1024
const PIECE_BYTES = 256 * 1024

export interface Header {
  format: typeof FORMAT
  program: 'waymark'
  schema: SchemaStamp
  takenAt: string
}

export interface ArchivedCollection {
  name: string
  options: Record<string, unknown>
  /** Without the index on `_id`, which every collection has. In MongoDB's extended JSON. */
  indexes: unknown[]
}

type Content =
  | { kind: 'header'; header: Header }
  | { kind: 'collection'; collection: ArchivedCollection }
  | { kind: 'document'; bson: Uint8Array }

/** How many documents each collection has. */
export type Counts = Record<string, number>

export function headerOf(schema: SchemaStamp): Content {
  const takenAt = new Date().toISOString()
  return { kind: 'header', header: { format: FORMAT, program: 'waymark', schema, takenAt } }
}

export async function writeArchive(file: string, contents: AsyncIterable<Content>): Promise<Counts> {
  const counts: Counts = {}
  const gzip = createGzip({ level: constants.Z_BEST_SPEED })
  await pipeline(Readable.from(piecesOf(contents, counts)), gzip, createWriteStream(file, { flush: true }))
  return counts
}

async function* piecesOf(contents: AsyncIterable<Content>, counts: Counts): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let piece: Buffer[] = []
  let bytes = 0
  let collection = ''
  for await (const content of contents) {
    if (content.kind === 'collection') {
      collection = content.collection.name
      counts[collection] = 0
    }
    if (content.kind === 'document') counts[collection] = (counts[collection] ?? 0) + 1
    for (const part of partsOf(content)) {
      hash.update(part)
      piece.push(part)
      bytes += part.length
    }
    if (bytes < PIECE_BYTES) continue
    yield Buffer.concat(piece)
    piece = []
    bytes = 0
  }
  yield Buffer.concat([...piece, ...record('end', json({ counts, sha256: hash.digest('hex') }))])
}

function partsOf(content: Content): Buffer[] {
  if (content.kind === 'document') return record('document', Buffer.from(content.bson))
  return record(content.kind, json(content.kind === 'header' ? content.header : content.collection))
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value))

function record(kind: (typeof KINDS)[number], content: Buffer): [Buffer, Buffer] {
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt32BE(content.length, 0)
  head.writeUInt8(KINDS.indexOf(kind), 4)
  return [head, content]
}

/**
 * What the file holds, in order. Throws where the file is not a whole backup: after the last record, so a caller that
 * must not act on half a file reads it twice.
 */
export async function* readArchive(file: string): AsyncGenerator<Content> {
  const hash = createHash('sha256')
  const counts: Counts = {}
  let collection: string | undefined
  let isFirst = true
  let end: { counts: Counts; sha256: string } | undefined
  for await (const { kind, content } of recordsIn(file, hash)) {
    if (isFirst !== (kind === 'header') || end) throw broken(file)
    isFirst = false
    if (kind === 'header') yield { kind, header: headerIn(file, content) }
    else if (kind === 'end') end = parsed(file, content)
    else if (kind === 'collection') {
      const found: ArchivedCollection = parsed(file, content)
      collection = found.name
      counts[collection] = 0
      yield { kind, collection: found }
    } else {
      if (collection === undefined) throw broken(file)
      counts[collection] = (counts[collection] ?? 0) + 1
      yield { kind, bson: content }
    }
  }
  if (end?.sha256 !== hash.digest('hex') || JSON.stringify(end.counts) !== JSON.stringify(counts)) throw broken(file)
}

/** Reads the whole file. Throws where it is not a whole backup. */
export async function verifyArchive(file: string): Promise<{ header: Header; counts: Counts }> {
  const counts: Counts = {}
  let header: Header | undefined
  let collection = ''
  for await (const content of readArchive(file)) {
    if (content.kind === 'header') header = content.header
    if (content.kind === 'collection') {
      collection = content.collection.name
      counts[collection] = 0
    }
    if (content.kind === 'document') counts[collection] = (counts[collection] ?? 0) + 1
  }
  if (!header) throw broken(file)
  return { header, counts }
}

async function* recordsIn(file: string, hash: Hash): AsyncGenerator<{ kind: (typeof KINDS)[number]; content: Buffer }> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  // `pipe` does not hand on errors. A file that cannot be read ends the reading below.
  source.on('error', (error) => gunzip.destroy(error))
  source.pipe(gunzip)
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) {
      rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
      let at = 0
      while (rest.length - at >= HEAD_BYTES) {
        const length = rest.readUInt32BE(at)
        const kind = KINDS[rest.readUInt8(at + 4)]
        if (kind === undefined || length > MOST_BYTES) throw broken(file)
        if (rest.length - at < HEAD_BYTES + length) break
        const whole = rest.subarray(at, at + HEAD_BYTES + length)
        if (kind !== 'end') hash.update(whole)
        yield { kind, content: whole.subarray(HEAD_BYTES) }
        at += HEAD_BYTES + length
      }
      rest = rest.subarray(at)
    }
  } catch (error) {
    // zlib's errors of a file that is no gzip or that ends too early.
    if (String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw broken(file)
    throw error
  } finally {
    source.destroy()
    gunzip.destroy()
  }
  if (rest.length > 0) throw broken(file)
}

function headerIn(file: string, content: Buffer): Header {
  const header: Partial<Header> = parsed(file, content)
  if (header.program !== 'waymark' || !header.schema) throw broken(file)
  if (header.format === FORMAT) return header as Header
  throw new PlainError(`${file} has the backup format ${header.format}, and this version of Waymark reads ${FORMAT}.`)
}

function parsed<Value>(file: string, content: Buffer): Value {
  try {
    return JSON.parse(content.toString())
  } catch {
    throw broken(file)
  }
}

const broken = (file: string) => new PlainError(`${file} is not a whole backup of Waymark on MongoDB.`)
