import { BOUNDS, TOO_MUCH } from './bounds.ts'
import { builtInFormat, type NumberFormat, readFormat } from './formats.ts'
import { SheetRefused } from './grid.ts'
import type { ZipParts } from './openZip.ts'
import { type Attributes, readXml } from './readXml.ts'

/** What the sheets of a workbook share. */
export interface Workbook {
  sheets: { name: string; part: string; isHidden: boolean }[]
  counts1904: boolean
  strings: readonly string[]
  /** By the number of the style that a cell names. */
  formats: readonly NumberFormat[]
}

/** Where each part stands is said by relations alone. Relations to anything outside of the file are never followed. */
export async function readWorkbook(zip: ZipParts): Promise<Workbook> {
  const main = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const bytes = await zip.readXml(main)
  if (!bytes) throw new SheetRefused('The workbook is damaged: it has no list of sheets.')
  const relations = await relationsOf(zip, main)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const sheets: Workbook['sheets'] = []
  let counts1904 = false
  readXml(bytes, 'The list of sheets', {
    open(name, attributes) {
      if (name === 'workbookPr') counts1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const relation = byId.get(attributeNamed(attributes, 'id') ?? '')
      if (relation?.type !== 'worksheet') return
      if (sheets.length >= BOUNDS.sheets) throw new SheetRefused(TOO_MUCH.sheets)
      const { name: title = '', state = 'visible' } = attributes
      sheets.push({ name: title.slice(0, 255), part: relation.target, isHidden: state !== 'visible' })
    },
  })
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target
  return {
    sheets,
    counts1904,
    strings: await readStrings(zip, partOf('sharedStrings')),
    formats: await readFormats(zip, partOf('styles')),
  }
}

interface Relation {
  id: string
  type: string
  target: string
}

/** The relations of a part to other parts of the same file. */
export async function relationsOf(zip: ZipParts, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const bytes = await zip.readXml(`${folder}_rels/${part.slice(folder.length)}.rels`)
  const relations: Relation[] = []
  if (!bytes) return relations
  readXml(bytes, 'A list of relations', {
    open(name, { Id = '', Type = '', Target = '', TargetMode = 'Internal' }) {
      if (name !== 'Relationship' || TargetMode !== 'Internal') return
      if (relations.length >= BOUNDS.zipEntries) throw new SheetRefused(TOO_MUCH.zipEntries)
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(folder, Target) })
    },
  })
  return relations
}

/** A target as the name of a part. One that leads nowhere names no part, and is not found. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').slice(0, -1)
  for (const step of target.split('/').slice(0, 50)) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

async function readStrings(zip: ZipParts, part = 'xl/sharedStrings.xml'): Promise<string[]> {
  const bytes = await zip.readXml(part)
  const strings: string[] = []
  if (!bytes) return strings
  const reading = new TextOf()
  readXml(bytes, 'The list of texts', {
    open(name) {
      if (name === 'si') reading.begin()
      else reading.open(name)
    },
    text: (text) => reading.text(text),
    close(name) {
      reading.close(name)
      if (name !== 'si') return
      if (strings.length >= BOUNDS.sharedStrings) throw new SheetRefused(TOO_MUCH.sharedStrings)
      strings.push(reading.value())
    },
  })
  return strings
}

async function readFormats(zip: ZipParts, part = 'xl/styles.xml'): Promise<NumberFormat[]> {
  const bytes = await zip.readXml(part)
  const formats: NumberFormat[] = []
  if (!bytes) return formats
  const custom = new Map<number, NumberFormat>()
  let isInCells = false
  let numberFormats = 0
  readXml(bytes, 'The list of styles', {
    open(name, { numFmtId = '0', formatCode }) {
      if (name === 'numFmt' && formatCode !== undefined) {
        numberFormats += 1
        if (numberFormats > BOUNDS.numberFormats) throw new SheetRefused(TOO_MUCH.numberFormats)
        custom.set(Number(numFmtId), readFormat(formatCode))
      }
      if (name === 'cellXfs') isInCells = true
      if (name !== 'xf' || !isInCells) return
      if (formats.length >= BOUNDS.formats) throw new SheetRefused(TOO_MUCH.formats)
      formats.push(custom.get(Number(numFmtId)) ?? builtInFormat(Number(numFmtId)))
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return formats
}

/** Gathers the text of a string item: plain, or in runs of several fonts. How it is pronounced is left out. */
export class TextOf {
  #pieces: string[] = []
  #length = 0
  #isText = false
  #isPhonetic = false

  begin(): void {
    this.#pieces = []
    this.#length = 0
  }

  open(name: string): void {
    if (name === 't') this.#isText = true
    if (name === 'rPh') this.#isPhonetic = true
  }

  text(text: string): void {
    if (!this.#isText || this.#isPhonetic) return
    this.#length += text.length
    if (this.#length > BOUNDS.cellCharacters) throw new SheetRefused(TOO_MUCH.cellCharacters)
    this.#pieces.push(text)
  }

  close(name: string): void {
    if (name === 't') this.#isText = false
    if (name === 'rPh') this.#isPhonetic = false
  }

  value(): string {
    return unescaped(this.#pieces.join(''))
  }
}

/** Characters that XML has no place for are written as _x000D_. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

function attributeNamed(attributes: Attributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((each) => each === local || each.endsWith(`:${local}`))
  return name === undefined ? undefined : attributes[name]
}
