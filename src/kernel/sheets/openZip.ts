import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { BOUNDS, TOO_MUCH } from './bounds.ts'
import { XmlCount } from './countXml.ts'
import { SheetRefused } from './grid.ts'

/** The parts of an archive by name, read one at a time. All of them together inflate to a bounded number of bytes. */
export interface ZipParts {
  names: ReadonlySet<string>
  /** The bytes of a part as they are inflated, or null where there is no such part. */
  read(name: string): AsyncIterable<Buffer> | null
  /** The whole of a part of XML. What takes time in it has been counted, so that parsing it takes a bounded time. */
  readXml(name: string): Promise<Buffer[] | null>
}

/**
 * Opens an archive by its directory, as spreadsheet programs do. Nothing is ever written to a disk, but a name that would
 * lead out of a folder is refused all the same, because no such program writes one.
 */
export async function openZip(bytes: Buffer): Promise<ZipParts> {
  const entries = new Map<string, Entry>()
  const zip = await readable(fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true }))
  if (zip.entryCount > BOUNDS.zipEntries) throw new SheetRefused(TOO_MUCH.zipEntries)
  await readable(
    (async () => {
      for await (const entry of zip.eachEntry()) {
        if (entries.has(entry.fileName)) throw new Error(`two parts are called ${entry.fileName.slice(0, 80)}`)
        entries.set(entry.fileName, entry)
      }
    })(),
  )
  const spent = { bytes: 0 }
  const count = new XmlCount()
  const read = (name: string) => {
    const entry = entries.get(name)
    return entry ? inflated(zip, entry, spent) : null
  }
  return {
    names: new Set(entries.keys()),
    read,
    async readXml(name) {
      const bytes = read(name)
      return bytes && counted(bytes, count)
    },
  }
}

async function counted(bytes: AsyncIterable<Buffer>, count: XmlCount): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  count.beginPart()
  for await (const chunk of bytes) {
    count.add(chunk)
    chunks.push(chunk)
  }
  return chunks
}

async function* inflated(zip: ZipFile, entry: Entry, spent: { bytes: number }): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) {
    throw new SheetRefused('The workbook has a password. Take the password off, save it, and import that file.')
  }
  // What a directory says of a size may be a lie, so the bytes are counted while they come. Honest bombs end here.
  if (spent.bytes + entry.uncompressedSize > BOUNDS.inflatedBytes) throw new SheetRefused(TOO_MUCH.inflatedBytes)
  const stream = await readable(zip.openReadStreamPromise(entry))
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      spent.bytes += chunk.length
      if (spent.bytes > BOUNDS.inflatedBytes) throw new SheetRefused(TOO_MUCH.inflatedBytes)
      yield chunk
    }
  } catch (error) {
    throw asRefusal(error)
  } finally {
    stream.destroy()
  }
}

async function readable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    throw asRefusal(error)
  }
}

function asRefusal(error: unknown): Error {
  if (error instanceof SheetRefused) return error
  return new SheetRefused(`The workbook is damaged: ${(error as Error).message}. Save it anew, and import that file.`)
}
