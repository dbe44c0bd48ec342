import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** All files that a file reaches by import, and the packages that these name. Type-only imports vanish when compiled. */
function reach(file: string, files = new Set<string>(), packages = new Set<string>()) {
  if (files.has(file)) return { files, packages }
  files.add(file)
  const source = readFileSync(file, 'utf8')
  const imports = [
    ...source.matchAll(/^(?:import|export) (?!type\b)([^'";]*?) from '([^']+)'/gm),
    ...source.matchAll(/^import ()'([^']+)'/gm),
  ]
  for (const [, clause = '', from = ''] of imports) {
    // `import { type A, type B }` brings no value.
    const names = /^\{([^}]*)\}$/
      .exec(clause)?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '')
    if (names?.every((name) => name.trim().startsWith('type '))) continue
    if (!from.startsWith('.')) packages.add(from)
    else reach(path.join(path.dirname(file), from).replace(/\.js$/, '.ts'), files, packages)
  }
  return { files, packages }
}

describe('payload.config.ts', () => {
  const { files, packages } = reach('payload.config.ts')

  it('reaches the collections', () => {
    expect([...files]).toEqual(
      expect.arrayContaining(['src/collections/programs.ts', 'src/actions/programs/revise.ts']),
    )
  })

  it('reaches nothing of TypeGraphQL, whose decorators Payload’s command and Next cannot compile', () => {
    expect([...packages].filter((name) => /graphql|apollo|class-validator|fastify/.test(name))).toEqual([])
  })
})
