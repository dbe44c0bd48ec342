/** The rooms of src/ in order: each room may import the rooms before it. ARCHITECTURE.md says what each room is for. */
export const ROOMS = [
  'kernel',
  'storage',
  'actions/documents',
  'actions/auth',
  'actions/exercises',
  'actions/programs',
  'actions/workouts',
  'actions/coaching',
  'actions/library',
  'actions/sheets',
  'collections',
  'graphql',
  'http',
  'admin',
  'seed',
  'commands',
]

export const inRooms = (rooms) => `^src/(${rooms.join('|')})/`

/** For each room, the path pattern of the rooms above it, which it may not import. */
export const ABOVE = ROOMS.slice(0, -1).map((room, index) => ({ room, above: inRooms(ROOMS.slice(index + 1)) }))

export const OPTIONS = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['\\.test\\.ts$', '^src/admin/app/\\.built', '^src/http/ide/built', '^src/testing'] },
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    conditionNames: ['import', 'node', 'default'],
    exportsFields: ['exports'],
  },
}
