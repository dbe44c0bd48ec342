import { setTimeout as sleep } from 'node:timers/promises'
import type { GraphQLRequestContext, GraphQLRequestContextDidResolveOperation } from '@apollo/server'
import { describe, expect, it } from 'vitest'
import type { Context } from '../context/context.ts'
import { inOnePlugin, type RequestSteps } from './requestSteps.ts'

const CONTEXT = {} as GraphQLRequestContext<Context>

async function resolveOperation(parts: RequestSteps[]): Promise<void> {
  const listener = await inOnePlugin(parts).requestDidStart?.(CONTEXT)
  await listener?.didResolveOperation?.(CONTEXT as GraphQLRequestContextDidResolveOperation<Context>)
}

describe('parts of the service in one plugin', () => {
  it('take their turns in order, and who waits is waited for', async () => {
    const order: string[] = []
    await resolveOperation([
      { didResolveOperation: () => sleep(5).then(() => void order.push('first')) },
      { willSendResponse: () => void order.push('at another moment') },
      { didResolveOperation: () => void order.push('second') },
    ])
    expect(order).toEqual(['first', 'second'])
  })

  it.each<[string, RequestSteps]>([
    [
      'at once',
      {
        didResolveOperation() {
          throw new Error('no')
        },
      },
    ],
    ['later', { didResolveOperation: () => sleep(5).then(() => Promise.reject(new Error('no'))) }],
  ])('do not see what one before them has refused %s', async (_, refusing) => {
    const seen: string[] = []
    const after: RequestSteps = { didResolveOperation: () => void seen.push('after') }
    await expect(resolveOperation([refusing, after])).rejects.toThrow('no')
    expect(seen).toEqual([])
  })
})
