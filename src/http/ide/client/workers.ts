// Modules of our own origin, where GraphiQL's setups would ask a CDN or a blob, which the page's policy forbids.
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_: string, label: string) =>
      new Worker(WORKERS[label as keyof typeof WORKERS] ?? WORKERS.editor, { type: 'module' }),
  },
})
