import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator'
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { ListEdge } from '../../actions/programs/order.ts'
import { IsIdempotencyKey, IsLine, IsOmittable, IsProse, IsSlug, IsTitle } from '../../kernel/decorators.ts'
import { Level } from '../../kernel/exerciseVocabulary.ts'
import { IDEMPOTENCY_KEY, LIMITS } from '../../kernel/rules.ts'
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
    TITLE_ASC: { description: 'A to Z.' },
    TITLE_DESC: { description: 'Z to A.' },
    PUBLISHED_AT_DESC: { description: 'Last published first; drafts come last.' },
    UPDATED_AT_DESC: { description: 'Last changed first.' },
  },
})
registerEnumType(ListEdge, {
  name: 'ListEdge',
  description: 'An end of a list.',
  valuesConfig: { FIRST: { description: 'Before all others.' }, LAST: { description: 'Behind all others.' } },
})

@InputType({ description: 'Which programs. Several conditions must all hold.' })
export class ProgramFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words, each the beginning of a word of the title or description. Case and accents do not matter.',
  })
  @IsOptional()
  @IsLine(LIMITS.search)
  search?: string | null

  @Field(() => [Level], { nullable: true, description: 'One of these levels.' })
  @IsOptional()
  @ArrayMaxSize(20, { message: 'may name at most 20' })
  level?: Level[] | null

  @Field(() => Boolean, { nullable: true, description: 'Published ones or drafts; `false` is for coaches.' })
  isPublished?: boolean | null
}

@ArgsType()
export class ProgramsArgs extends PageArgs {
  @Field(() => ProgramFilter, { nullable: true, description: 'Which ones; all that the caller may see when omitted.' })
  @IsOptional()
  @ValidateNested()
  filter?: ProgramFilter | null

  @Field(() => ProgramOrder, { defaultValue: ProgramOrder.TITLE_ASC, description: 'In which order.' })
  orderBy!: ProgramOrder
}

@InputType({ description: 'A new program: a draft at revision 1.' })
export class CreateProgramInput {
  @Field({ description: 'One line of 1 to 120 characters with at least a letter or a digit.' })
  @IsTitle()
  title!: string

  @Field(() => String, {
    nullable: true,
    description: 'Lower-case letters, digits and hyphens, at most 80; derived from the title when omitted.',
  })
  @IsOptional()
  @IsSlug()
  slug?: string | null

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => Level, { nullable: true, description: 'Who it is for.' })
  level?: Level | null

  @Field(() => [ID], { nullable: true, description: 'Its milestones in order, each at most once, at most 100.' })
  @IsOptional()
  @ArrayMaxSize(LIMITS.milestonesPerProgram, { message: `may name at most ${LIMITS.milestonesPerProgram}` })
  milestoneIds?: string[] | null

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}

@InputType({ description: "A program's own words, and the revision that the change is meant for." })
export class UpdateProgramInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string

  @Field(() => Int, { description: 'The revision that the change is meant for.' })
  expectedRevision!: number

  @Field(() => String, { nullable: true, description: 'Unchanged when omitted; cannot be null.' })
  @IsOmittable()
  @IsTitle()
  title?: string | null

  @Field(() => String, { nullable: true, description: 'Unchanged when omitted; cannot be null.' })
  @IsOmittable()
  @IsSlug()
  slug?: string | null

  @Field(() => String, { nullable: true, description: 'Unchanged when omitted; null clears it.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => Level, { nullable: true, description: 'Unchanged when omitted; null clears it.' })
  level?: Level | null
}

@InputType({ description: 'Which program to delete, and the revision that the caller has seen.' })
export class DeleteProgramInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string

  @Field(() => Int, { description: 'The revision that the caller has seen.' })
  expectedRevision!: number
}

@InputType({ description: 'Which program to publish, and the revision that the caller has seen.' })
export class PublishProgramInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string

  @Field(() => Int, { description: 'The revision that the change is meant for.' })
  expectedRevision!: number
}

@InputType({ description: 'Which program to take back into a draft, and the revision that the caller has seen.' })
export class UnpublishProgramInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string

  @Field(() => Int, { description: 'The revision that the change is meant for.' })
  expectedRevision!: number
}

@InputType({ description: 'Where a milestone goes: exactly one of the three. The default is `edge: LAST`.' })
export class MilestonePlace {
  @Field(() => ListEdge, { nullable: true, description: 'At an end.' })
  edge?: ListEdge | null

  @Field(() => ID, { nullable: true, description: 'Directly before this milestone of the program.' })
  before?: string | null

  @Field(() => ID, { nullable: true, description: 'Directly behind this milestone of the program.' })
  after?: string | null
}

@InputType({ description: 'Which milestone to add, to which program, and where.' })
export class AddMilestoneToProgramInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string

  @Field(() => ID, { description: 'The milestone.' })
  milestoneId!: string

  @Field(() => MilestonePlace, { nullable: true, description: 'Where it goes: at the end when omitted.' })
  @IsOptional()
  @ValidateNested()
  place?: MilestonePlace | null
}

@InputType({ description: 'Which milestone to take out of which program.' })
export class RemoveMilestoneFromProgramInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string

  @Field(() => ID, { description: 'One of its milestones.' })
  milestoneId!: string
}

@InputType({ description: 'Which milestone of a program goes where.' })
export class MoveProgramMilestoneInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string

  @Field(() => ID, { description: 'One of its milestones.' })
  milestoneId!: string

  @Field(() => MilestonePlace, { description: 'Where it goes, relative to the others.' })
  @ValidateNested()
  place!: MilestonePlace
}

@InputType({ description: 'The new order of a program, and the revision that it is meant for.' })
export class ReorderProgramMilestonesInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string

  @Field(() => [ID], { description: "Exactly the program's own milestones, each once, in the new order." })
  milestoneIds!: string[]

  @Field(() => Int, { description: 'The revision that the order is meant for.' })
  expectedRevision!: number
}
