import { IsOptional, ValidateNested } from 'class-validator'
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { ListEdge } from '../../actions/programs/order.ts'
import { HasAtMost, IsIdempotencyKey, IsLine, IsOmittable, IsProse, IsSlug, IsTitle } from '../../kernel/decorators.ts'
import { Level } from '../../kernel/exerciseVocabulary.ts'
import { IDEMPOTENCY_KEY, LIMITS } from '../../kernel/rules.ts'
import { describeSearch } from '../connections/describeSearch.ts'
import { PageArgs } from '../connections/page.args.ts'

export enum ProgramOrder {
  TITLE_ASC = 'TITLE_ASC',
  TITLE_DESC = 'TITLE_DESC',
  PUBLISHED_AT_DESC = 'PUBLISHED_AT_DESC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
}

registerEnumType(ProgramOrder, {
  name: 'ProgramOrder',
  description: 'The order of a list of programs.',
  valuesConfig: {
    TITLE_ASC: { description: 'By title, A to Z.' },
    TITLE_DESC: { description: 'By title, Z to A.' },
    PUBLISHED_AT_DESC: { description: 'The last published first, and drafts at the end.' },
    UPDATED_AT_DESC: { description: 'The last changed first.' },
  },
})
registerEnumType(ListEdge, {
  name: 'ListEdge',
  description: 'An end of a list.',
  valuesConfig: { FIRST: { description: 'The beginning of the list.' }, LAST: { description: 'The end of the list.' } },
})

@InputType({ description: 'Conditions for a list of programs. All given conditions must hold.' })
export class ProgramFilter {
  @Field(() => String, {
    nullable: true,
    description: describeSearch('the title or the description', true),
  })
  @IsOptional()
  @IsLine(LIMITS.search)
  search?: string | null

  @Field(() => [Level], { nullable: true, description: 'Programs for one of these levels; at most 20.' })
  @IsOptional()
  @HasAtMost(20)
  level?: Level[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for published programs only, false for drafts only. Only coaches may ask for drafts.',
  })
  isPublished?: boolean | null
}

@ArgsType()
export class ProgramsArgs extends PageArgs {
  @Field(() => ProgramFilter, {
    nullable: true,
    description: 'Which programs to list. All that the caller may see when omitted.',
  })
  @IsOptional()
  @ValidateNested()
  filter?: ProgramFilter | null

  @Field(() => ProgramOrder, { defaultValue: ProgramOrder.TITLE_ASC, description: 'The order of the list.' })
  orderBy!: ProgramOrder
}

@InputType({ description: 'A new program, which begins as a draft at revision 1.' })
export class CreateProgramInput {
  @Field({ description: 'The title: one line of 1 to 120 characters with at least one letter or digit.' })
  @IsTitle()
  title!: string

  @Field(() => String, {
    nullable: true,
    description:
      'The unique name in URLs: lower-case letters a-z, digits and single hyphens between them, at most 80 ' +
      'characters. Made from the title when omitted.',
  })
  @IsOptional()
  @IsSlug()
  slug?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Who the program is for, what it takes and what it leads to, at most 2,000 characters.',
  })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => Level, { nullable: true, description: 'The level of experience that the program is for.' })
  level?: Level | null

  @Field(() => [ID], {
    nullable: true,
    description: 'The IDs of its milestones in order, at most 100, each only once.',
  })
  @IsOptional()
  @HasAtMost(LIMITS.milestonesPerProgram)
  milestoneIds?: string[] | null

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}

@InputType({
  description:
    'The changes to the title, slug, description and level of a program, and the revision that they are meant for.',
})
export class UpdateProgramInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field(() => Int, {
    description:
      'The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION.',
  })
  expectedRevision!: number

  @Field(() => String, { nullable: true, description: 'The new title. Unchanged when omitted; null is refused.' })
  @IsOmittable()
  @IsTitle()
  title?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The new unique name in URLs. Unchanged when omitted; null is refused.',
  })
  @IsOmittable()
  @IsSlug()
  slug?: string | null

  @Field(() => String, { nullable: true, description: 'The new description. Unchanged when omitted; null clears it.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => Level, { nullable: true, description: 'The new level. Unchanged when omitted; null clears it.' })
  level?: Level | null
}

@InputType({ description: 'The program to delete, and the revision that the caller has seen.' })
export class DeleteProgramInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field(() => Int, {
    description:
      'The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION.',
  })
  expectedRevision!: number
}

@InputType({ description: 'The program to publish, and the revision that the caller has seen.' })
export class PublishProgramInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field(() => Int, {
    description:
      'The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION.',
  })
  expectedRevision!: number
}

@InputType({ description: 'The program to turn back into a draft, and the revision that the caller has seen.' })
export class UnpublishProgramInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field(() => Int, {
    description:
      'The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION.',
  })
  expectedRevision!: number
}

@InputType({ description: 'The place of a milestone in a program. Give exactly one of the three fields.' })
export class MilestonePlace {
  @Field(() => ListEdge, { nullable: true, description: 'The beginning or the end of the program.' })
  edge?: ListEdge | null

  @Field(() => ID, { nullable: true, description: 'Directly before the milestone of the program with this ID.' })
  before?: string | null

  @Field(() => ID, { nullable: true, description: 'Directly after the milestone of the program with this ID.' })
  after?: string | null
}

@InputType({ description: 'The milestone to add, the program to add it to, and the place.' })
export class AddMilestoneToProgramInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field(() => ID, { description: 'The ID of the milestone.' })
  milestoneId!: string

  @Field(() => MilestonePlace, {
    nullable: true,
    description: 'The place of the milestone in the program. The end when omitted.',
  })
  @IsOptional()
  @ValidateNested()
  place?: MilestonePlace | null
}

@InputType({ description: 'The milestone to remove and the program to remove it from.' })
export class RemoveMilestoneFromProgramInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field(() => ID, { description: 'The ID of a milestone of the program.' })
  milestoneId!: string
}

@InputType({ description: 'The milestone of a program to move, and its new place.' })
export class MoveProgramMilestoneInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field(() => ID, { description: 'The ID of a milestone of the program.' })
  milestoneId!: string

  @Field(() => MilestonePlace, { description: 'The new place, relative to the other milestones.' })
  @ValidateNested()
  place!: MilestonePlace
}

@InputType({ description: 'The new order of the milestones of a program, and the revision that it is meant for.' })
export class ReorderProgramMilestonesInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field(() => [ID], { description: 'The IDs of exactly the milestones of the program, each once, in the new order.' })
  milestoneIds!: string[]

  @Field(() => Int, {
    description:
      'The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION.',
  })
  expectedRevision!: number
}
