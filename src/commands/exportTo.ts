import { statSync } from 'node:fs'
import path from 'node:path'
import { fileInWords } from '../kernel/fileInWords.ts'
import { PlainError } from '../kernel/plainError.ts'
import { FORMATS, type Format } from '../kernel/sheets/fileFormats.ts'

interface Asked {
  program?: string
  format?: string
  output?: string
}

/** The format of an export: what was asked for, or what the name of the file says, or a library. Refuses all others. */
export function formatOf({ program, format, output = '' }: Asked): Format {
  const ending = path.extname(output).slice(1).toLowerCase()
  const asked = FORMATS.find((each) => each === (format ?? (ending || 'json')))
  if (!asked) {
    const formats = FORMATS.join(', ')
    throw new PlainError(
      format === undefined
        ? `${output} says no format. The name of the output ends in one of ${formats}, or --format names one.`
        : `--format is one of ${formats}.`,
    )
  }
  if (program === undefined && asked !== 'json') {
    throw new PlainError('Sheets hold one program. Name it with --program.')
  }
  if (asked === 'xlsx' && output === '' && process.stdout.isTTY) {
    throw new PlainError('A workbook is no text for a terminal. Name a file with --output.')
  }
  return asked
}

/** Refuses an output that has no folder, before anything is read. */
export function requireFolderOf(output: string): void {
  const folder = path.dirname(path.resolve(output))
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found?.isDirectory()) {
    throw new PlainError(`${output} cannot be written, because there is no folder ${folder}. Make it first.`)
  }
  if (statSync(output, { throwIfNoEntry: false })?.isDirectory()) {
    throw new PlainError(`${output} cannot be written, ${fileInWords({ code: 'EISDIR' })}.`)
  }
}
