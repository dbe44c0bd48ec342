import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PromiseOr } from '../../kernel/promiseOr.ts'
import type { Context } from '../context/context.ts'
import { Exercise } from '../exercises/exercise.type.ts'
import { exerciseNamed } from '../exercises/exerciseNamed.ts'
import { Costs } from '../limits/cost/fieldCost.ts'
import { PerformedSet } from './performedSet.type.ts'
import { PersonalRecord } from './personalRecord.type.ts'
import { Progress, WeekOfTraining, WeeksArgs } from './progress.type.ts'
import { weeksOfTraining } from './weeksOfTraining.ts'

@Resolver(() => Progress)
export class ProgressResolver {
  @Costs({ weight: 20, listSize: { slicingArguments: ['last'] } })
  @FieldResolver(() => [WeekOfTraining], {
    description:
      'The last weeks up to and including the current one, oldest first. Weeks without a workout are included.',
  })
  async byWeek(
    @Root() progress: Progress,
    @Args(() => WeeksArgs) { last }: WeeksArgs,
    @Ctx() context: Context,
  ): Promise<WeekOfTraining[]> {
    const weeks = await weeksOfTraining(context, progress, last)
    return weeks.map((week) => Object.assign(new WeekOfTraining(), week))
  }
}

@Resolver(() => PersonalRecord)
export class PersonalRecordResolver {
  @FieldResolver(() => Exercise, { description: 'The exercise of the record.' })
  exercise(@Root() { id, exerciseId }: PersonalRecord, @Ctx() context: Context): PromiseOr<Exercise> {
    return exerciseNamed(context, id, exerciseId)
  }

  @FieldResolver(() => PerformedSet, { description: 'The set that holds the record.' })
  async set(@Root() record: PersonalRecord, @Ctx() { loaders }: Context): Promise<PerformedSet> {
    const document = await loaders.performedSet.load(record.setId)
    if (!document) throw new Error(`${record.id} names the set ${record.setId}, which does not exist.`)
    return PerformedSet.from(document)
  }
}
