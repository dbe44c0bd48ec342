import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saysPain } from './painWords.ts'

const SAYING = [
  'sharp pain in left shoulder',
  'Knee HURTS today',
  'Kniebeugen: leichte Knieschmerzen',
  'Schmerzen im Rücken',
  'Die Schulter tut weh',
  'No warm-up, pain in the knee',
  'Left elbow is aching – stopped',
  'no pain in the knee, but my back hurt',
  'Not my day. Injury?',
]
const SILENT = [
  'no pain',
  'No more pain at all',
  'Painless!',
  'pain-free for the first time',
  'without any pain',
  "didn't hurt",
  'did not hurt',
  'It doesnt hurt any more',
  'no knee pain',
  'keine Schmerzen mehr',
  'ohne Schmerzen',
  'schmerzfrei',
  'Tut nicht mehr weh',
  'Trained in Spain, champagne afterwards',
  'a painting of Painter',
  '',
]

describe('the words for pain', () => {
  it.each(SAYING)('are in "%s"', (text) => expect(saysPain(text)).toBe(true))
  it.each(SILENT)('are not in "%s"', (text) => expect(saysPain(text)).toBe(false))

  it('count wherever they stand as whole words, and never as a part of another word', () => {
    const other = fc.stringMatching(/^[b-f]{1,8}$/)
    fc.assert(
      fc.property(fc.array(other), fc.array(other), other, (before, after, part) => {
        const said = (word: string) => [...before, word, ...after].join(' ')
        expect(saysPain(said('pain'))).toBe(true)
        expect(saysPain(said(`pain${part}`))).toBe(false)
        expect(saysPain(said(`${part}pain`))).toBe(false)
        expect(saysPain(said('no pain'))).toBe(false)
      }),
    )
  })
})
