import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTempo, tempoProblem } from './prescription.ts'

const phase = fc.oneof(fc.nat({ max: 99 }).map(String), fc.constant('X'))
const phases = fc.tuple(phase, phase, phase, phase)
const separator = fc.constantFrom('-', '–', '/', '.', ':', ' ')

describe('readTempo', () => {
  it('reads every spelling of a tempo as one, which it leaves as it is', () => {
    fc.assert(
      fc.property(phases, separator, fc.boolean(), (tempo, between, isLower) => {
        const one = tempo.join('-')
        const typed = isLower ? tempo.join(between).toLowerCase() : tempo.join(between)
        const spellings = [one, typed, ...(tempo.every(({ length }) => length === 1) ? [tempo.join('')] : [])]
        for (const spelling of spellings) expect(readTempo(spelling)).toBe(one)
      }),
    )
  })

  it.each([
    ['31X0', '3-1-X-0'],
    ['30X1', '3-0-X-1'],
    ['20x0', '2-0-X-0'],
    ['3-1-x-0', '3-1-X-0'],
    ['3/1/X/0', '3-1-X-0'],
    ['03-01-1-00', '3-1-1-0'],
    ['10-0-X-0', '10-0-X-0'],
  ])('%s is %s', (spelling, tempo) => expect(readTempo(spelling)).toBe(tempo))

  it.each([
    '',
    'slow',
    '31X',
    '31X00',
    '3-1-1',
    '3-1-1-0-0',
    '3-1-1-100',
    '3--1-1-0',
    'X',
    ' 31X0',
    '31X0\n',
    3110,
    null,
  ])('refuses %j', (value) => {
    expect(readTempo(value)).toBeNull()
    expect(tempoProblem(value)?.message).toContain('four phases')
  })
})
