import * as migration_20261122_222407_initial from './20261122_222407_initial.js';

export const migrations = [
  {
    up: migration_20261122_222407_initial.up,
    down: migration_20261122_222407_initial.down,
    name: '20261122_222407_initial'
  },
];
