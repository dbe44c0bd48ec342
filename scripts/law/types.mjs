// The same law for type imports, which vanish when compiled. An action may know the input types that GraphQL hands to
// it, and nothing else above it.
import { ABOVE, inRooms, OPTIONS } from './rooms.mjs'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: ABOVE.map(({ room, above }) => ({
    name: `${room} knows no type above it`,
    severity: 'error',
    from: { path: inRooms([room]) },
    to: room.startsWith('actions/') ? { path: above, pathNot: '^src/graphql/.*\\.inputs\\.ts$' } : { path: above },
  })),
  options: { ...OPTIONS, tsPreCompilationDeps: true },
}
