import { describe, expect, it } from 'vitest'
import { encodeId } from '../../../kernel/nodeId.ts'
import { parseEvent } from './parseEvent.ts'

const UUID = '3f0c5a52-0d0c-4f0e-9a51-2b6d3f1c7a10'
const NOW = new Date('2026-11-28T12:00:00.000Z')

/** What is said of a set that was logged with these values. */
function saidOf(values: object, occurredAt = '2026-11-28T11:00:00.000Z'): string[] {
  const ids = { sessionClientId: UUID, setClientId: UUID, exerciseId: encodeId('exercise', '0'.repeat(24)) }
  const input = { clientEventId: UUID, occurredAt, setLogged: { ...ids, ...values } }
  const parsed = parseEvent(input, ['events', '0'], NOW)
  return parsed.isWellFormed ? [] : parsed.refused.map(({ message, field }) => `${field?.at(-1)}: ${message}`)
}

describe('parseEvent', () => {
  it.each([
    ['a load that is in order', { loadValue: '102.5', loadUnit: 'LB' }, []],
    [
      'a load that is too heavy, with its unit',
      { loadValue: '4410', loadUnit: 'LB' },
      ['loadValue: loadValue must be a weight from 0 to 4409.245 lb with at most 3 decimals.'],
    ],
    [
      'a unit in another case, as it was found',
      { loadValue: '100', loadUnit: 'kg' },
      ['loadUnit: loadUnit must be one of KG, LB, but is "kg".'],
    ],
    [
      'a load without a unit',
      { loadValue: '100' },
      ['loadUnit: loadValue and loadUnit (KG or LB) must be given together.'],
    ],
    [
      'an unknown type, as far as it fits',
      { type: 'X'.repeat(100) },
      [`type: type must be one of NORMAL, WARMUP, DROPSET, FAILURE, AMRAP, but is "${'X'.repeat(59)}….`],
    ],
  ])('says of %s', (_, values, said) => expect(saidOf(values)).toEqual(said))

  it('refuses a day that does not exist', () => {
    expect(saidOf({}, '2026-02-30T11:00:00.000Z')).toEqual([expect.stringContaining('on a day that exists')])
  })
})
