import * as migration_20261122_222407_initial from './20261122_222407_initial.js';
import * as migration_20261123_023920_coaches_build from './20261123_023920_coaches_build.js';
import * as migration_20261123_030105_sign_in from './20261123_030105_sign_in.js';

export const migrations = [
  {
    up: migration_20261122_222407_initial.up,
    down: migration_20261122_222407_initial.down,
    name: '20261122_222407_initial',
  },
  {
    up: migration_20261123_023920_coaches_build.up,
    down: migration_20261123_023920_coaches_build.down,
    name: '20261123_023920_coaches_build',
  },
  {
    up: migration_20261123_030105_sign_in.up,
    down: migration_20261123_030105_sign_in.down,
    name: '20261123_030105_sign_in'
  },
];
