// How SWC compiles this project: as `tsconfig.json` tells the TypeScript compiler, decorators and their metadata included.
export const SWC = {
  target: 'es2022',
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
}
