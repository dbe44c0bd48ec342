import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import process from 'node:process'

/**
 * Where the number of a process means something: this boot of this machine, and in it this namespace of processes,
 * because every container has a process 1. Undefined where that cannot be known. Then nobody concludes from a number
 * that a process is gone.
 */
function placeOf(): string | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${hostname()}/${boot}/${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return undefined
  }
}

const PLACE = placeOf()

/** The name of a process, by which it holds leases. Each opening of the database has a name of its own. */
export const nameOfThisProcess = (): string => [PLACE ?? '', process.pid, randomUUID()].join(' ')

/** The process of this name, for people. The machine is unknown where no place is. */
export function inWords(name: string): string {
  const [place = '', pid] = name.split(' ')
  const [host] = place.split('/')
  return host ? `process ${pid} on ${host}` : `process ${pid}`
}

/**
 * Whether the process of this name has certainly ended: it ran at this place, and no process has its number now. False
 * whenever there is a doubt.
 */
export function hasCertainlyEnded(name: string): boolean {
  const [place, pid] = name.split(' ')
  if (!PLACE || place !== PLACE || !/^[1-9]\d*$/.test(pid ?? '')) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    // EPERM means that the process exists and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
