import { readdirSync, readFileSync } from 'node:fs'

/** What one process on Linux has used, as the kernel counts it. The load of other processes is not included. */

/** The CPU time of its living threads in milliseconds. The kernel counts nanoseconds. */
export function cpuMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const ns = threads.map((thread) => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      return 0 // the thread has ended
    }
  })
  return ns.reduce((sum, each) => sum + each, 0) / 1e6
}

/** The CPU time of its main thread in milliseconds. Compilers and garbage collectors run in other threads. */
export function mainThreadMs(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}

/**
 * How long its main thread was ready to run but had no processor, in milliseconds. This wait is due to the machine and
 * not to the program.
 */
export function starvedMs(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6
}

export function memoryMb(pid: number): number {
  const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kb) / 1024
}

/** How many files, sockets and pipes it has open. */
export function openHandles(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length
}
