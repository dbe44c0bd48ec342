import { expect, it } from 'vitest'
import type { UsageOfDay } from './keepUsage.ts'
import { usageFile } from './usageFile.ts'

const used = (day: string, name: string, version: string, ...coordinates: string[]): UsageOfDay => ({
  day,
  clients: [{ name, version, fields: coordinates.map((coordinate) => [coordinate, 3]) }],
})

it('the file for the gate has the last day of each client, the days without counts, and no more', () => {
  const rows: UsageOfDay[] = [
    used('2026-02-27', 'web', '1.0', 'Book.name', 'Book.title'),
    { day: '2026-02-28', clients: [] },
    used('2026-03-02', 'web', '1.0', 'Book.name'),
    used('2026-03-02', 'web', '1.1', 'Book.name(in:)'),
    used('2026-03-02', '-', '-', 'Book.title'),
  ]
  expect(usageFile(rows, ['Book.name', 'Book.old'])).toEqual({
    from: '2026-02-27',
    to: '2026-03-02',
    missing: ['2026-03-01'],
    elements: { 'Book.name': { 'web 1.0': '2026-03-02', 'web 1.1': '2026-03-02' }, 'Book.old': {} },
  })
  expect(usageFile([], ['Book.name'])).toBeNull()
})
