// The law of imports that remain at run time. `npm run lint` checks the law, and tests/law.test.ts breaks each rule
// once.
import { ABOVE, inRooms, OPTIONS, ROOMS } from './rooms.mjs'

const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...ABOVE.map(({ room, above }) => ({
      name: `${room} imports nothing above it`,
      severity: /** @type {const} */ ('error'),
      from: { path: inRooms([room]) },
      to: { path: above },
    })),
    {
      name: 'src/ holds rooms and root files',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: ['^src/[^/]+$', inRooms(ROOMS)] },
    },
    {
      name: 'only commands import the root files',
      comment: 'env.ts, schema.ts, waymark.ts and payloadConfig.ts put the rooms together.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/[^/]+$', inRooms(['commands'])] },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'a command loads the service after it has read its arguments',
      comment: 'Payload takes seconds to load, and nobody waits for that to be told of a misspelt option.',
      severity: 'error',
      from: { path: '^src/commands/', pathNot: '^src/commands/serve\\.ts$' },
      to: { path: '^src/waymark\\.ts$', dynamic: false },
    },
    {
      name: 'folders form no cycle',
      comment: 'main.ts starts a command, and commands use the other root files.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/', pathNot: '^src/commands' },
      to: { circular: true, path: '^src/', pathNot: '^src/commands' },
    },
    { name: 'files form no cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'GraphQL is delivered by graphql and http alone',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(graphql|http)/', '^src/schema\\.ts$'] },
      to: { path: packages('type-graphql', '@apollo', '@as-integrations') },
    },
    {
      name: 'the kernel is pure',
      comment: 'What it decides needs no CMS, no database, no GraphQL and no HTTP.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: {
        path: packages(
          'payload',
          '@payloadcms',
          'graphql',
          'type-graphql',
          '@apollo',
          'fastify',
          'mongodb',
          '@libsql',
          'ioredis',
        ),
      },
    },
    {
      name: 'React and Next stay in the admin interface and the IDE',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/admin/', '^src/http/ide/client/'] },
      to: { path: packages('next', 'react', 'react-dom') },
    },
    {
      name: 'metrics and traces have their libraries to themselves',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/http/observe/(metrics|traces)/' },
      to: { path: packages('prom-client', '@opentelemetry') },
    },
    {
      name: 'metrics and traces are loaded only when a setting asks for them',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/http/observe/(metrics|traces)/' },
      to: { path: '^src/http/observe/(metrics|traces)/', dynamic: false },
    },
    {
      name: 'the Model Context Protocol has its library to itself',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(http/mcp|commands)/' },
      to: { path: packages('@modelcontextprotocol') },
    },
    {
      name: 'the Model Context Protocol is loaded only when a setting or its command asks for it',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/http/mcp/' },
      to: { path: ['^src/http/mcp/(serveMcp|mcpServer)', packages('@modelcontextprotocol')], dynamic: false },
    },
    {
      name: 'the pages of the admin interface import what is bundled with them',
      severity: 'error',
      comment: 'The notation and the names of exercises are pure, so two copies of them do no harm.',
      from: { path: '^src/admin/app/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/admin/app/',
          '^src/kernel/notation/(parse|print|prescribedSet)\\.ts$',
          '^src/kernel/exerciseNames/',
        ],
      },
    },
    {
      name: 'what Payload configures reaches no decorator',
      comment: "Payload's command and Next compile it, and cannot compile TypeGraphQL's decorators.",
      severity: 'error',
      from: { path: '^payload\\.config\\.ts$' },
      to: { path: packages('type-graphql', '@apollo', 'class-validator', 'fastify'), reachable: true },
    },
  ],
  options: { ...OPTIONS, tsPreCompilationDeps: false },
}
