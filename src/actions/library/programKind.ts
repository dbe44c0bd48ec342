import type { CreateProgramInput } from '../../graphql/programs/program.inputs.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import type { Program } from '../../payload-types.ts'
import { createProgram } from '../programs/createProgram.ts'
import { milestoneIdsOf } from '../programs/revise.ts'
import { rowsInOrder, saveProgram } from '../programs/saveProgram.ts'
import { canonicalProgram, programOf } from './canonical.ts'
import type { LibraryProgram } from './items.ts'
import type { Kind } from './kind.ts'

function inputOf(
  { isPublished, milestones, ...program }: LibraryProgram,
  idOf: (key: string) => string,
): CreateProgramInput {
  const milestoneIds = (milestones ?? []).map((milestone) => encodeId('milestone', idOf(milestone)))
  return { ...program, milestoneIds } as CreateProgramInput // the schema has checked the enum values
}

export const programKind: Kind<LibraryProgram, Program> = {
  section: 'programs',
  names: 'milestones',
  references: ({ milestones }) => (milestones ?? []).map((key, index) => ({ key, path: ['milestones', index] })),
  referredIds: milestoneIdsOf,
  canonical: canonicalProgram,
  itemOf: programOf,
  inputOf,
  async make(tx, item, idOf) {
    const draft = await createProgram(tx, inputOf(item, idOf))
    if (item.isPublished) await saveProgram(tx, draft, { isPublished: true })
  },
  /**
   * Makes one save, so that a program which is published and filled by the same change makes one revision and is never
   * published while empty.
   */
  change: (tx, document, { title, description, level, isPublished, milestones }, idOf) =>
    saveProgram(tx, document, {
      title,
      description: description ?? null,
      level: level ?? null,
      isPublished: isPublished ?? false,
      milestones: rowsInOrder(document, (milestones ?? []).map(idOf)),
    } as Partial<Program>),
}
