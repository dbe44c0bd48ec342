import path from 'node:path'
import process from 'node:process'
import { withPayload } from '@payloadcms/next/withPayload'

const root = path.join(import.meta.dirname, '../../..')

/** @type {import('next').NextConfig} */
const config = {
  // Each state of the sources has its own folder: see `src/admin/server/nextBuild.ts`.
  distDir: process.env.WAYMARK_ADMIN_BUILD ?? '.built/unnamed',
  turbopack: { root },
  outputFileTracingRoot: root,
  // The pages use the Payload that our process has already loaded, not a second one.
  serverExternalPackages: ['payload'],
  // `npm run typecheck` checks the types. Next writes into the tsconfig that it is given, so it is given a copy.
  typescript: { ignoreBuildErrors: true, tsconfigPath: '.built/tsconfig.json' },
  // A form sends its whole state; the largest workout that the rules allow has 2,500 sets.
  experimental: { serverActions: { bodySizeLimit: '10mb' } },
  images: { unoptimized: true },
  poweredByHeader: false,
  // No page may frame the admin interface, and no browser may guess content types.
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
