import { BOUNDS, TOO_MUCH } from './bounds.ts'
import { type Grid, SheetRefused } from './grid.ts'
import { openZip, type ZipParts } from './openZip.ts'
import { readComments } from './readComments.ts'
import { readDelimited } from './readDelimited.ts'
import { readWorkbook } from './readWorkbook.ts'
import { readWorksheet } from './readWorksheet.ts'
import { requireWorkbook, sniff } from './sniff.ts'

/**
 * The sheets of a file, from its bytes: a workbook (.xlsx), or text with separators (.csv, .tsv). Throws `SheetRefused`
 * for everything else, in bounded time and memory.
 */
export async function readGrids(bytes: Buffer): Promise<Grid[]> {
  if (bytes.length > BOUNDS.fileBytes) throw new SheetRefused(`${TOO_MUCH.fileBytes} No plan is as large as that.`)
  if (sniff(bytes) === 'TEXT') return [readDelimited(bytes)]
  const zip = await openZip(bytes)
  requireWorkbook(zip.names, await mimetypeOf(zip))
  const workbook = await readWorkbook(zip)
  const spent = { cells: 0 }
  const grids: Grid[] = []
  for (const { name, part, isHidden } of workbook.sheets) {
    const sheet = isHidden ? null : await zip.readXml(part)
    const rows = sheet ? readWorksheet(sheet, workbook, spent) : []
    grids.push({ name, isHidden, rows, comments: isHidden ? [] : await readComments(zip, part) })
  }
  return grids
}

async function mimetypeOf(zip: ZipParts): Promise<string | null> {
  const bytes = zip.read('mimetype')
  if (!bytes) return null
  for await (const chunk of bytes) return chunk.subarray(0, 100).toString('latin1')
  return null
}
