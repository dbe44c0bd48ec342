import { createReadStream, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileInWords } from '../../kernel/fileInWords.ts'
import { PlainError } from '../../kernel/plainError.ts'

/** A library document, wherever it is kept. It is read several times and never as a whole. */
export interface Source {
  /** What messages call the document. */
  name: string
  /** The bytes of the document from an offset to the end. */
  read(from: number): AsyncIterable<Buffer>
  /** Throws when the document has changed after it was opened, because an import must write what it has checked. */
  requireUnchanged(): void
}

export function fileSource(file: string): Source {
  const name = path.basename(file)
  const { size, mtimeMs, isFile } = look(file)
  if (!isFile) throw new PlainError(`${file} is not a file.`)
  return {
    name,
    read: (from) => createReadStream(file, { start: from }),
    requireUnchanged: () => {
      const now = look(file)
      if (now.size !== size || now.mtimeMs !== mtimeMs) {
        throw new PlainError(`${file} was changed while it was read. Import it again.`)
      }
    },
  }
}

/** A whole file, and its name. One that is too large is refused before it is read. */
export function readFileWithin(file: string, mostBytes: number, tooLarge: string): { name: string; bytes: Buffer } {
  const { size, isFile } = look(file)
  if (!isFile) throw new PlainError(`${file} is not a file.`)
  if (size > mostBytes) throw new PlainError(tooLarge)
  return { name: path.basename(file), bytes: readFileSync(file) }
}

export function textSource(name: string, text: string | Buffer): Source {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return {
    name,
    read: async function* (from) {
      yield bytes.subarray(from)
    },
    requireUnchanged: () => {},
  }
}

function look(file: string): { size: number; mtimeMs: number; isFile: boolean } {
  try {
    const found = statSync(file)
    return { size: found.size, mtimeMs: found.mtimeMs, isFile: found.isFile() }
  } catch (error) {
    throw new PlainError(`${file} cannot be read, ${fileInWords(error as NodeJS.ErrnoException)}.`)
  }
}
