import * as migration_20261122_222407_initial from './20261122_222407_initial.js';
import * as migration_20261123_023920_coaches_build from './20261123_023920_coaches_build.js';
import * as migration_20261123_030105_sign_in from './20261123_030105_sign_in.js';
import * as migration_20261124_003304_training from './20261124_003304_training.js';
import * as migration_20261124_013237_admin from './20261124_013237_admin.js';
import * as migration_20261128_173709_training_and_search from './20261128_173709_training_and_search.js';
import * as migration_20261129_013556_hard_to_break from './20261129_013556_hard_to_break.js';
import * as migration_20261129_061549_trained_weeks from './20261129_061549_trained_weeks.js';
import * as migration_20261129_091741_shard_by_user from './20261129_091741_shard_by_user.js';
import * as migration_20261129_132843_plans from './20261129_132843_plans.js';
import * as migration_20261129_171318_heads from './20261129_171318_heads.js';
import * as migration_20261129_201633_coachings from './20261129_201633_coachings.js';
import * as migration_20261130_084214_coach_and_athlete from './20261130_084214_coach_and_athlete.js';
import * as migration_20261130_124335_coach_and_athlete_mended from './20261130_124335_coach_and_athlete_mended.js';
import * as migration_20261130_150051_form_versions from './20261130_150051_form_versions.js';

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
    name: '20261123_030105_sign_in',
  },
  {
    up: migration_20261124_003304_training.up,
    down: migration_20261124_003304_training.down,
    name: '20261124_003304_training',
  },
  {
    up: migration_20261124_013237_admin.up,
    down: migration_20261124_013237_admin.down,
    name: '20261124_013237_admin',
  },
  {
    up: migration_20261128_173709_training_and_search.up,
    down: migration_20261128_173709_training_and_search.down,
    name: '20261128_173709_training_and_search',
  },
  {
    up: migration_20261129_013556_hard_to_break.up,
    down: migration_20261129_013556_hard_to_break.down,
    name: '20261129_013556_hard_to_break',
  },
  {
    up: migration_20261129_061549_trained_weeks.up,
    down: migration_20261129_061549_trained_weeks.down,
    name: '20261129_061549_trained_weeks',
  },
  {
    up: migration_20261129_091741_shard_by_user.up,
    down: migration_20261129_091741_shard_by_user.down,
    name: '20261129_091741_shard_by_user',
  },
  {
    up: migration_20261129_132843_plans.up,
    down: migration_20261129_132843_plans.down,
    name: '20261129_132843_plans',
  },
  {
    up: migration_20261129_171318_heads.up,
    down: migration_20261129_171318_heads.down,
    name: '20261129_171318_heads',
  },
  {
    up: migration_20261129_201633_coachings.up,
    down: migration_20261129_201633_coachings.down,
    name: '20261129_201633_coachings',
  },
  {
    up: migration_20261130_084214_coach_and_athlete.up,
    down: migration_20261130_084214_coach_and_athlete.down,
    name: '20261130_084214_coach_and_athlete',
  },
  {
    up: migration_20261130_124335_coach_and_athlete_mended.up,
    down: migration_20261130_124335_coach_and_athlete_mended.down,
    name: '20261130_124335_coach_and_athlete_mended',
  },
  {
    up: migration_20261130_150051_form_versions.up,
    down: migration_20261130_150051_form_versions.down,
    name: '20261130_150051_form_versions'
  },
];
