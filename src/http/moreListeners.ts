import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type http from 'node:http'
import net from 'node:net'
import type { FastifyInstance } from 'fastify'

/** With these, a loop of ten turns a second takes 160 connections in that second. */
const MORE = 15
/** The child has only to start. Without it the service goes on with one listener. */
const PATIENCE_MS = 10_000
/** The child has no need of the secrets. */
const NONE = {} as NodeJS.ProcessEnv
/** Sends back each handle that it is sent, and never listens itself. */
const CHILD = `process.on('message', (message, handle) => process.send(message, handle))`

/**
 * The event loop takes one connection a turn from each listener (libuv 1.46 and 1.52), however many wait. Under load a turn
 * is long, so that of thousands of connections many wait in the kernel for seconds, where they can be neither answered
 * nor refused. More listeners on the same socket take as many more a turn. Node copies the handle of a socket only for
 * another process, so a child sends it back, and ends.
 */
export function moreListeners(app: FastifyInstance, backlog: number, count = MORE) {
  const servers: net.Server[] = []
  let closed: Promise<unknown> = Promise.resolve()
  // Before the main listener closes, so that no connection comes meanwhile to a server that no longer answers.
  app.addHook('preClose', (done) => {
    closed = Promise.all(servers.map((server) => once(server.close(), 'close')))
    done()
  })
  // The main server waits for its own connections alone.
  app.addHook('onClose', () => closed)

  function listen(handle: unknown): void {
    // What an HTTP server asks of its own connections.
    const server = net.createServer({ allowHalfOpen: true, noDelay: true })
    server.on('connection', (socket) => app.server.emit('connection', socket))
    server.listen(handle, backlog)
    servers.push(server)
  }

  return {
    /** Resolves when the listeners are open. Must be called after the main one has opened. */
    async open(): Promise<void> {
      const { _handle: handle } = app.server as http.Server & { _handle: net.Server }
      const child = spawn(process.execPath, ['-e', CHILD], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: NONE })
      try {
        await copies(child, handle, count, listen)
      } finally {
        child.kill('SIGKILL')
      }
    },
  }
}

async function copies(child: ChildProcess, handle: net.Server, count: number, take: (handle: unknown) => void) {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  for (let index = 0; index < count; index += 1) {
    child.send(index, handle)
    const [, copy] = await once(child, 'message', { signal })
    take(copy)
  }
}
