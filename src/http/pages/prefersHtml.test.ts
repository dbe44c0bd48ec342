import { describe, expect, it } from 'vitest'
import { prefersHtml } from './prefersHtml.ts'

describe('a page is preferred', () => {
  it.each([
    ['Firefox', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
    [
      'Chromium',
      'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
    ],
    ['a family', 'text/*, application/json;q=0.5'],
    ['capitals', 'Text/HTML; Q=0.9, application/json;q=0.2'],
  ])('by %s', (_, accept) => expect(prefersHtml(accept)).toBe(true))
})

describe('JSON is preferred', () => {
  it.each([
    ['nobody who says nothing', undefined],
    ['curl and fetch', '*/*'],
    ['who names it', 'application/json'],
    ['who names GraphQL over HTTP', 'application/graphql-response+json, application/json;q=0.9'],
    ['who takes both alike', 'text/html, application/json'],
    ['who takes GraphQL’s own as gladly as a page', 'application/graphql-response+json, text/html'],
    ['who would rather have it', 'text/html;q=0.5, application/json;q=0.9'],
    ['who refuses pages', 'text/html;q=0, */*;q=0.1'],
    ['who says nonsense', 'text/html;q=much'],
    ['who says something empty', ''],
  ])('by %s', (_, accept) => expect(prefersHtml(accept)).toBe(false))
})
