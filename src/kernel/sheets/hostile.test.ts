import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { knownExercises } from '../../testing/knownExercises.ts'
import { workbook, zipped } from '../../testing/workbook.ts'
import { BOUNDS } from './bounds.ts'
import { SheetRefused } from './grid.ts'
import { readPlanSheet } from './readPlanSheet.ts'

const exercises = knownExercises()
const HEADINGS = ['Week', 'Day', 'Exercise', 'Sets', 'Reps']
const ROW = ['1', '1', 'Back squat', '3', '5']
const text = (...lines: string[]) => Buffer.from(lines.join('\n'))
const plan = (parts: Record<string, string | Uint8Array> = {}) =>
  workbook({ sheets: [{ name: 'Plan', rows: [HEADINGS, ROW] }], parts })

/** Generous: a fault takes minutes or gigabytes. The longest of these takes under two seconds alone on a machine. */
const MOST_MS = 20_000
const MOST_RETAINED_MB = 100
const MOST_COUNTING_MS = 5_000

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

async function told(bytes: Buffer): Promise<string> {
  const before = process.memoryUsage()
  const start = performance.now()
  const answer = await readPlanSheet(bytes, exercises, { fallbackTitle: 'x' }).then(
    ({ problems }) => problems.lines('f', [null]).join('\n'),
    (error) => {
      if (error instanceof SheetRefused) return error.message
      throw error
    },
  )
  expect(performance.now() - start).toBeLessThan(MOST_MS)
  const grown = () => {
    const { heapUsed, external } = process.memoryUsage()
    return (heapUsed + external - before.heapUsed - before.external) / 2 ** 20
  }
  // What is not collected yet is not retained.
  if (grown() >= MOST_RETAINED_MB) collectGarbage()
  expect(grown()).toBeLessThan(MOST_RETAINED_MB)
  return answer
}

const sheetXml = (content: string) => `<worksheet><sheetData>${content}</sheetData></worksheet>`
const SHEET = 'xl/worksheets/sheet1.xml'

/** Sets a field of every entry of an archive, in its directory and before its content. */
function patched(bytes: Buffer, atLocal: number, atDirectory: number, change: (old: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = 0; at < copy.length - 4; at += 1) {
    const offset =
      copy.readUInt32LE(at) === 0x04034b50 ? atLocal : copy.readUInt32LE(at) === 0x02014b50 ? atDirectory : 0
    if (offset > 0) copy.writeUInt16LE(change(copy.readUInt16LE(at + offset)), at + offset)
  }
  return copy
}

describe('a hostile file', () => {
  it('is told what it is when it is no sheet at all', async () => {
    for (const [bytes, says] of [
      [Buffer.alloc(0), 'The file is empty.'],
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'an old workbook (.xls) or one with a password'],
      [Buffer.from('%PDF-1.7'), 'a PDF document'],
      [zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }), '(.ods)'],
      [zipped({ 'Index/Document.iwa': 'x' }), 'a document of Apple Numbers'],
      [zipped({ '_rels/.rels': '', 'xl/workbook.bin': 'x' }), 'a binary workbook (.xlsb)'],
      [zipped({ 'a.txt': 'x' }), 'an archive (.zip) and no workbook'],
      [Buffer.from('PK\x03\x04 and nothing more'), 'The workbook is damaged'],
      [plan().subarray(0, 900), 'The workbook is damaged'],
      [Buffer.from('a\0b,c'), 'neither a workbook (.xlsx) nor text'],
      [text('name,age', 'Ann,5'), 'No sheet has the headings of a plan.'],
      [patched(plan(), 6, 8, (flags) => flags | 1), 'The workbook has a password.'],
    ] as const) {
      expect([says, await told(bytes)]).toEqual([says, expect.stringContaining(says)])
    }
  })

  it('cannot grow: bombs, a million rows, deep nesting, and what lies outside', async () => {
    const zeros = new Uint8Array(2_000_000)
    const rows = (count: number) =>
      Array.from({ length: count }, (_, row) => `<row r="${row + 1}"><c><v>1</v></c></row>`).join('')
    const blanks = ' '.repeat(30_000)
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    for (const [bytes, says] of [
      [patched32(plan({ [SHEET]: zeros }), 2 ** 31), 'more than 64 MB when it is unpacked'],
      // A bomb that says that it is small is counted while it unpacks.
      [patched32(plan({ [SHEET]: zeros }), 10), 'The workbook is damaged'],
      [plan({ [SHEET]: sheetXml(rows(12_000)) }), 'more than 10,000 rows'],
      [plan({ [SHEET]: sheetXml('<row r="1048576"><c r="A1048576"><v>1</v></c></row>') }), 'more than 10,000 rows'],
      [plan({ [SHEET]: sheetXml('<row><c r="XFD1"><v>1</v></c></row>') }), 'more than 500 columns'],
      [
        plan({ [SHEET]: sheetXml(`<row><c t="str"><v>${'x'.repeat(40_000)}</v></c></row>`) }),
        'more than 32,767 characters',
      ],
      [plan({ [SHEET]: '<a>'.repeat(100_000) }), 'nested deeper'],
      [plan({ [SHEET]: sheetXml('<row r="0"><c r="A0"><v>1</v></c></row>') }), 'No sheet has the headings'],
      [overlaid(), 'more merged cells than any plan needs'],
      [text(HEADINGS.join(','), `1,1,Back squat${blanks},"${blanks}x",x${blanks}x`), 'is no number of sets'],
      [plan({ [SHEET]: `${entity}<worksheet>&b;</worksheet>` }), 'has a document type'],
      [plan({ 'xl/sharedStrings.xml': `${entity}<sst/>` }), 'has a document type'],
      [plan({ [SHEET]: '<worksheet>&undefined;</worksheet>' }), 'is no XML'],
      [plan({ [SHEET]: `<worksheet a="${'x'.repeat(3_000_000)}"/>` }), 'a tag of more than 64 kB'],
      [plan({ 'xl/../../etc/passwd': 'x' }), 'The workbook is damaged: invalid relative path'],
      [
        zipped(Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`${index}`, '']))),
        'more than 2,000 parts',
      ],
      [Buffer.alloc(50 * 1024 * 1024, 'a,b\n'), 'more than 10 MB'],
      [Buffer.alloc(2_000_000, 'a'), 'longer than any plan needs'],
      [Buffer.alloc(50_000, 'a\n'), 'more than 10,000 rows'],
      [Buffer.alloc(BOUNDS.fileBytes, '\n'), 'more than 100,000 lines'],
      [Buffer.alloc(BOUNDS.lines, '\n'), 'No sheet has the headings'],
      [Buffer.alloc(BOUNDS.fileBytes, ','), 'more than 500,000 cells'],
      [Buffer.alloc(BOUNDS.separators, ','), 'No sheet has the headings'],
      [text('Week,Day,Exercise,Reps', `1,1,"${'""'.repeat(1_000_000)}`), 'longer than any plan needs'],
      [
        text(
          ...Array.from({ length: 100 }, (_, row) =>
            ['Exercise', ...Array.from({ length: 200 }, (_, week) => `Week ${row * 9 + week}`)].join(),
          ),
        ),
        'more tables below each other',
      ],
      [text('Week,Day,Exercise,Reps', '1,1,"never ends', '2'), 'begins with a double quote and never ends'],
    ] as [Buffer, string][]) {
      expect([says, await told(bytes)]).toEqual([says, expect.stringContaining(says)])
    }
  })

  it('is refused before any of it is parsed', async () => {
    const many = (count: number, each: (index: number) => string) => Array.from({ length: count }, (_, at) => each(at))
    const formats = many(60_000, (at) => `<numFmt numFmtId="${164 + at}" formatCode="${'0.0 [h]'.repeat(9)}"/>`)
    for (const [content, says, part = SHEET] of [
      ['<c/>'.repeat(12_000_000), 'more than 500,000 cells, empty ones included'],
      [`<x:row>${'<x:c></x:c>'.repeat(501_000)}</x:row>`, 'more than 500,000 cells'],
      ['<row/>'.repeat(101_000), 'more than 100,000 rows, empty ones included'],
      ['<a/>'.repeat(1_600_000), 'more than 1,500,000 tags'],
      // What hides tags from a count that knows quotes.
      [`<?x ' ?><!-- " -->${'<c/>'.repeat(501_000)}`, 'more than 500,000 cells'],
      [`<row ${many(280_000, (at) => `a${at}=''`).join(' ')}/>`, 'a tag with more than 256 attributes'],
      [`<row ${'a="b" '.repeat(250)}/>`.repeat(6_100), 'more than 1,500,000 attributes'],
      [`<row${' '.repeat(1_000_000)}/>`, 'a tag of more than 64 kB'],
      ['&amp;'.repeat(501_000), 'more than 500,000 characters that are written as entities'],
      [' '.repeat(34_000_000), 'more than 32 MB when it is unpacked'],
      [formats.join(''), 'more than 1,000 formats of numbers', 'xl/styles.xml'],
      ['<si/>'.repeat(1_600_000), 'more than 1,500,000 tags', 'xl/sharedStrings.xml'],
    ] as [content: string, says: string, part?: string][]) {
      const bytes = plan({ [part]: sheetXml(content) })
      const start = performance.now()
      expect([says, await told(bytes)]).toEqual([says, expect.stringContaining(says)])
      // A fifth of a second alone on a machine. Parsing what is refused here took up to 13 s.
      expect([says, Math.max(MOST_COUNTING_MS, performance.now() - start)]).toEqual([says, MOST_COUNTING_MS])
    }
  })

  it('has no formula that is computed and no link that is followed', async () => {
    const rows = [
      HEADINGS,
      ['1', '1', 'Back squat', { formula: 'WEBSERVICE("http://127.0.0.1:9/")' }, '5'],
      ['1', '1', 'Back squat', { formula: 'A1+2', result: 3 }, { error: '#REF!' }],
    ]
    const answer = await told(workbook({ sheets: [{ name: 'Plan', rows }] }))
    expect(answer).toContain('D2: The formula has no stored result.')
    expect(answer).toContain('E3: The cell shows the error #REF!.')
    const outside =
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    expect(await told(plan({ 'xl/_rels/workbook.xml.rels': outside }))).toContain(
      'No sheet has the headings of a plan.',
    )
    const up =
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>'
    expect(await told(plan({ 'xl/_rels/workbook.xml.rels': up }))).toContain('No sheet has the headings of a plan.')
  })

  it('tells the first problems only, however many there are', async () => {
    const lines = Array.from({ length: 2_000 }, (_, row) => `1,1,Exrcise ${row},3,5`)
    const answer = (await told(text(HEADINGS.join(','), ...lines))).split('\n')
    expect(answer).toHaveLength(51)
    expect(answer[0]).toMatch(/^f, C2: There is no exercise called "Exrcise 0"/)
    expect(answer[50]).toMatch(/^… and [\d]+ more\.$/)
  })
})

/** A thousand ranges over the same cells. */
function overlaid(): Buffer {
  const merges = Array.from({ length: 9_000 }, () => 'A1:SF1000')
  const rows = [HEADINGS, ...Array.from({ length: 1_000 }, () => ROW)]
  return workbook({ sheets: [{ name: 'Plan', rows, merges }] })
}

/** Lets every part say that it is this large. */
function patched32(bytes: Buffer, size: number): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (copy.readUInt32LE(at) === 0x04034b50) copy.writeUInt32LE(size, at + 22)
    if (copy.readUInt32LE(at) === 0x02014b50) copy.writeUInt32LE(size, at + 24)
  }
  return copy
}
