import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { PlainError } from '../../kernel/plainError.ts'

/**
 * Lets `write` make a file under another name in the same folder, and gives it its name only when the file is complete
 * and on the disk. So a file of that name is always a whole one, also after a crash. Refuses to replace a file unless
 * `replace` says so.
 */
export async function besideThenRename(
  file: string,
  replace: boolean,
  write: (beside: string) => Promise<void>,
): Promise<void> {
  if (!replace && existsSync(file)) throw alreadyThere(file)
  const folder = path.dirname(path.resolve(file))
  const beside = `${file}.${randomUUID()}.tmp`
  try {
    mkdirSync(folder, { recursive: true })
    // The file is for the operator alone, because it holds e-mail addresses and the hashes of passwords and tokens.
    await (await open(beside, 'wx', 0o600)).close()
    await write(beside)
    await toDisk(beside)
    if (replace) renameSync(beside, file)
    // A link fails where the name is taken, also when somebody has taken it a moment ago. A rename would replace it.
    else linkSync(beside, file)
    await toDisk(folder)
  } catch (error) {
    const { code, syscall, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw alreadyThere(file)
    throw syscall === undefined ? error : new PlainError(message)
  } finally {
    for (const left of [beside, `${beside}-journal`, `${beside}-wal`, `${beside}-shm`]) rmSync(left, { force: true })
  }
}

const alreadyThere = (file: string) => new PlainError(`${file} already exists. Choose another name, or add --force.`)

async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
