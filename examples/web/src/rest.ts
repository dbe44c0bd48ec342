import { useEffect, useState } from 'react'
import { keep, read } from './device.ts'
import { signal } from './signal.ts'

export interface Rest {
  endsAt: number
  seconds: number
}

/** The end of a rest is a moment, so it is right after a reload and after the phone has slept. */
const current = signal<Rest | null>(read<Rest>('device', 'rest') ?? null)

export const useRest = current.use

export function setRest(rest: Rest | null) {
  keep('device', 'rest', rest)
  current.set(rest)
}

export const beginRest = (seconds: number) => setRest({ seconds, endsAt: Date.now() + seconds * 1000 })

export function addToRest(seconds: number) {
  const rest = current.get()
  if (rest) setRest({ seconds: rest.seconds + seconds, endsAt: rest.endsAt + seconds * 1000 })
}

/** The whole seconds that are left, counted down as they pass. */
export function useSecondsLeft(rest: Rest | null): number {
  const left = () => (rest ? Math.max(0, Math.ceil((rest.endsAt - Date.now()) / 1000)) : 0)
  const [, setTick] = useState(0)
  useEffect(() => {
    if (!rest) return
    const timer = setInterval(() => setTick((tick) => tick + 1), 250)
    return () => clearInterval(timer)
  }, [rest])
  return left()
}

/** A short tone and a buzz: the phone lies on the bench. */
export function ring() {
  navigator.vibrate?.([200, 100, 200])
  const context = new AudioContext()
  const tone = context.createOscillator()
  const volume = context.createGain()
  volume.gain.value = 0.15
  tone.frequency.value = 880
  tone.connect(volume).connect(context.destination)
  tone.start()
  tone.stop(context.currentTime + 0.25)
  tone.onended = () => context.close()
}
