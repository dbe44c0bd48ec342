import { readdirSync, readFileSync } from 'node:fs'

/** What a process on Linux has used, as the kernel counts it: nobody else's load is in it. */

/** The time that its threads have run, in milliseconds, to the nanosecond. */
export function cpuMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const ns = threads.map((thread) => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      return 0 // it has ended since
    }
  })
  return ns.reduce((sum, each) => sum + each, 0) / 1e6
}

/** The time that its main thread has run: compilers and collectors of garbage have threads of their own. */
export function mainThreadMs(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}

/** How long its main thread was ready to run and had no processor, in milliseconds: the wait that is the machine's and not the program's. */
export function starvedMs(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6
}

export function memoryMb(pid: number): number {
  const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kb) / 1024
}
