// The workers are modules of Waymark's own origin. GraphiQL's setups would load them from a CDN or a blob, which the
// page's content security policy forbids.
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_: string, label: string) =>
      new Worker(WORKERS[label as keyof typeof WORKERS] ?? WORKERS.editor, { type: 'module' }),
  },
})
