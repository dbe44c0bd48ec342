import { readCellName, type SheetComment } from './grid.ts'
import type { ZipParts } from './openZip.ts'
import { relationsOf } from './readWorkbook.ts'
import { readXml } from './readXml.ts'

/** Nobody reads more of them. */
const MOST = 50
const LONGEST = 200

/** The comments on the cells of a sheet. They are no part of a plan, so that a person must know of them. */
export async function readComments(zip: ZipParts, sheet: string): Promise<SheetComment[]> {
  const part = (await relationsOf(zip, sheet)).find(({ type }) => type === 'comments')?.target
  const bytes = part === undefined ? null : await zip.readXml(part)
  const comments: SheetComment[] = []
  let open: SheetComment | null = null
  let isText = false
  if (!bytes) return comments
  readXml(bytes, 'A list of comments', {
    open(name, { ref = '' }) {
      const place = name === 'comment' && comments.length < MOST ? readCellName(ref) : null
      if (place) open = { ...place, text: '' }
      if (name === 't') isText = true
    },
    text(text) {
      if (open && isText && open.text.length < LONGEST) open.text += text
    },
    close(name) {
      if (name === 't') isText = false
      if (name !== 'comment' || !open) return
      comments.push({ ...open, text: withoutPreface(open.text) })
      open = null
    },
  })
  return comments
}

/** Excel writes into a comment for older programs that there is a thread of comments. */
function withoutPreface(text: string): string {
  return text.startsWith('[Threaded comment]') ? text.slice(text.lastIndexOf('Comment:') + 8).trim() : text.trim()
}
