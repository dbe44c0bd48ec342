import type { JscConfig } from '@swc/core'

export const SWC: JscConfig
