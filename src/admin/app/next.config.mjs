import path from 'node:path'
import process from 'node:process'
import { withPayload } from '@payloadcms/next/withPayload'

const root = path.join(import.meta.dirname, '../../..')

/** @type {import('next').NextConfig} */
const config = {
  // A folder for each state of the sources: see `src/admin/server/nextBuild.ts`.
  distDir: process.env.WAYMARK_ADMIN_BUILD ?? '.built/unnamed',
  turbopack: { root },
  outputFileTracingRoot: root,
  // The Payload that our process has loaded already, not a second one.
  serverExternalPackages: ['payload'],
  // `npm run typecheck` does it. Next writes into the file that it is given, so that is a copy.
  typescript: { ignoreBuildErrors: true, tsconfigPath: '.built/tsconfig.json' },
  // A form sends its whole state; the largest workout that the rules allow has 2,500 sets.
  experimental: { serverActions: { bodySizeLimit: '10mb' } },
  images: { unoptimized: true },
  poweredByHeader: false,
  // Nobody frames the admin interface, and nothing guesses types.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
      ],
    },
  ],
}

export default withPayload(config)
