import { ProgramTitle as ProgramTitle_882c8330ddaa558b9eaa468a2a371fe0 } from '../../../components/ProgramTitle.tsx'
import { PublishedCell as PublishedCell_edeb2881627eb1ee02e631c56af37ac2 } from '../../../components/Cells.tsx'
import { UsesPicker as UsesPicker_b1d4154f320a4244b8c68e4dd8f36e6f } from '../../../components/Uses.tsx'
import { MilestoneRow as MilestoneRow_6248971245ab039892113fa1baf5e4da } from '../../../components/RowLabels.tsx'
import { SheetLink as SheetLink_7598c3663df8ea9880711e6ff3952f61 } from '../../../views/plan/SheetLink.tsx'
import { FormGuard as FormGuard_bfcfb990e0c3afdb4d58c9ee6a8e2b8e } from '../../../components/FormGuard.tsx'
import { DuplicateWithTitle as DuplicateWithTitle_9bed1c9c33211e110b5096ac2b4cc014 } from '../../../components/DuplicateWithTitle.tsx'
import { ProgramPlan as ProgramPlan_80986d0839a361b21909e5695273509b } from '../../../views/ProgramPlan.tsx'
import { ProgramOverview as ProgramOverview_10f5f57550c55bf1d19476d96a4fe4db } from '../../../views/ProgramOverview.tsx'
import { ProgramAssign as ProgramAssign_7154862a27fa8d71b2ca8ccc5ff6fe3d } from '../../../views/ProgramAssign.tsx'
import { UsesCell as UsesCell_b1d4154f320a4244b8c68e4dd8f36e6f } from '../../../components/Uses.tsx'
import { UsesField as UsesField_b1d4154f320a4244b8c68e4dd8f36e6f } from '../../../components/Uses.tsx'
import { SlotRow as SlotRow_6248971245ab039892113fa1baf5e4da } from '../../../components/RowLabels.tsx'
import { TimeCell as TimeCell_edeb2881627eb1ee02e631c56af37ac2 } from '../../../components/Cells.tsx'
import { TimeField as TimeField_14e19aca934bf41a172eb52afc259ba6 } from '../../../components/TimeField.tsx'
import { ExerciseRow as ExerciseRow_6248971245ab039892113fa1baf5e4da } from '../../../components/RowLabels.tsx'
import { WeightCell as WeightCell_26b7cc50389236fdca9aa420dfd40668 } from '../../../components/ShownWeights.tsx'
import { WeightField as WeightField_43243a400049142d173a89ac285bc373 } from '../../../components/WeightField.tsx'
import { PrescribedSetRow as PrescribedSetRow_6248971245ab039892113fa1baf5e4da } from '../../../components/RowLabels.tsx'
import { AuthorCell as AuthorCell_6825cc9b79c3ba8eb4d5c40ffef93acc } from '../../../components/Author.tsx'
import { AuthorField as AuthorField_6825cc9b79c3ba8eb4d5c40ffef93acc } from '../../../components/Author.tsx'
import { VersionHead as VersionHead_454455eff48c3bae7547aab97d87255b } from '../../../components/VersionValue.tsx'
import { VersionMilestones as VersionMilestones_454455eff48c3bae7547aab97d87255b } from '../../../components/VersionValue.tsx'
import { VersionExercises as VersionExercises_454455eff48c3bae7547aab97d87255b } from '../../../components/VersionValue.tsx'
import { PersonCell as PersonCell_dec97fa195be74aba57f8240d58f003e } from '../../../components/People.tsx'
import { KilogramsCell as KilogramsCell_26b7cc50389236fdca9aa420dfd40668 } from '../../../components/ShownWeights.tsx'
import { KilogramsField as KilogramsField_26b7cc50389236fdca9aa420dfd40668 } from '../../../components/ShownWeights.tsx'
import { PeopleDescription as PeopleDescription_dec97fa195be74aba57f8240d58f003e } from '../../../components/People.tsx'
import { PersonTitle as PersonTitle_dec97fa195be74aba57f8240d58f003e } from '../../../components/People.tsx'
import { FormKey as FormKey_bfcfb990e0c3afdb4d58c9ee6a8e2b8e } from '../../../components/FormGuard.tsx'
import { AthleteTraining as AthleteTraining_47be7bdcdc2374d6708b207b393874c1 } from '../../../views/AthleteTraining.tsx'
import { JsonValue as JsonValue_b59924bd8d38da1e8bde6ce8fc537392 } from '../../../components/JsonValue.tsx'
import { VolumeField as VolumeField_26b7cc50389236fdca9aa420dfd40668 } from '../../../components/ShownWeights.tsx'
import { VolumeCell as VolumeCell_26b7cc50389236fdca9aa420dfd40668 } from '../../../components/ShownWeights.tsx'
import { SessionSets as SessionSets_6fa8939048a950ee3f09a2a6fd2d6098 } from '../../../views/SessionSets.tsx'
import { CountCell as CountCell_edeb2881627eb1ee02e631c56af37ac2 } from '../../../components/Cells.tsx'
import { MetresCell as MetresCell_edeb2881627eb1ee02e631c56af37ac2 } from '../../../components/Cells.tsx'
import { CompletionTitle as CompletionTitle_7ed75f45d8637aa347d1011784563826 } from '../../../components/RecordTitle.tsx'
import { RecordField as RecordField_26b7cc50389236fdca9aa420dfd40668 } from '../../../components/ShownWeights.tsx'
import { RecordCell as RecordCell_26b7cc50389236fdca9aa420dfd40668 } from '../../../components/ShownWeights.tsx'
import { RecordTitle as RecordTitle_7ed75f45d8637aa347d1011784563826 } from '../../../components/RecordTitle.tsx'
import { Icon as Icon_365037afd3f8b635f4f4e172deeb2f05 } from '../../../components/Logo.tsx'
import { Logo as Logo_365037afd3f8b635f4f4e172deeb2f05 } from '../../../components/Logo.tsx'
import { Today as Today_82072ce0cb33daeef472036ba21e689a } from '../../../views/coach/Today.tsx'
import { NextSteps as NextSteps_2d3cca2cd3c40c51485579e0fc6db39b } from '../../../components/NextSteps.tsx'
import { NoOwner as NoOwner_fb3ba1c8dd8c18e508cd0678ac9e8643 } from '../../../components/NoOwner.tsx'
import { PasskeySignIn as PasskeySignIn_6f4fca2f4d04d1b9b5d98c3f61e1f19d } from '../../../components/PasskeySignIn.tsx'
import { CoachLinks as CoachLinks_93f7bb7493fe29238592cafabcc6fa4b } from '../../../components/CoachLinks.tsx'
import { SessionWatch as SessionWatch_f95c87abd1ce16e7227c03c097985b48 } from '../../../components/SessionWatch.tsx'
import { NamedFields as NamedFields_41902ac65db0b6142ec65a6688e63888 } from '../../../components/NamedFields.tsx'
import { Account as Account_57fd7dd92313ebd17a7763c85cab9c69 } from '../../../views/Account.tsx'
import { Athletes as Athletes_1a25b22373736d47251fc948a8d8e13d } from '../../../views/Athletes.tsx'
import { ImportSheet as ImportSheet_530fbc6146b59055690fb5d7f52cbb1c } from '../../../views/ImportSheet.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/components/ProgramTitle.tsx#ProgramTitle": ProgramTitle_882c8330ddaa558b9eaa468a2a371fe0,
  "/components/Cells.tsx#PublishedCell": PublishedCell_edeb2881627eb1ee02e631c56af37ac2,
  "/components/Uses.tsx#UsesPicker": UsesPicker_b1d4154f320a4244b8c68e4dd8f36e6f,
  "/components/RowLabels.tsx#MilestoneRow": MilestoneRow_6248971245ab039892113fa1baf5e4da,
  "/views/plan/SheetLink.tsx#SheetLink": SheetLink_7598c3663df8ea9880711e6ff3952f61,
  "/components/FormGuard.tsx#FormGuard": FormGuard_bfcfb990e0c3afdb4d58c9ee6a8e2b8e,
  "/components/DuplicateWithTitle.tsx#DuplicateWithTitle": DuplicateWithTitle_9bed1c9c33211e110b5096ac2b4cc014,
  "/views/ProgramPlan.tsx#ProgramPlan": ProgramPlan_80986d0839a361b21909e5695273509b,
  "/views/ProgramOverview.tsx#ProgramOverview": ProgramOverview_10f5f57550c55bf1d19476d96a4fe4db,
  "/views/ProgramAssign.tsx#ProgramAssign": ProgramAssign_7154862a27fa8d71b2ca8ccc5ff6fe3d,
  "/components/Uses.tsx#UsesCell": UsesCell_b1d4154f320a4244b8c68e4dd8f36e6f,
  "/components/Uses.tsx#UsesField": UsesField_b1d4154f320a4244b8c68e4dd8f36e6f,
  "/components/RowLabels.tsx#SlotRow": SlotRow_6248971245ab039892113fa1baf5e4da,
  "/components/Cells.tsx#TimeCell": TimeCell_edeb2881627eb1ee02e631c56af37ac2,
  "/components/TimeField.tsx#TimeField": TimeField_14e19aca934bf41a172eb52afc259ba6,
  "/components/RowLabels.tsx#ExerciseRow": ExerciseRow_6248971245ab039892113fa1baf5e4da,
  "/components/ShownWeights.tsx#WeightCell": WeightCell_26b7cc50389236fdca9aa420dfd40668,
  "/components/WeightField.tsx#WeightField": WeightField_43243a400049142d173a89ac285bc373,
  "/components/RowLabels.tsx#PrescribedSetRow": PrescribedSetRow_6248971245ab039892113fa1baf5e4da,
  "/components/Author.tsx#AuthorCell": AuthorCell_6825cc9b79c3ba8eb4d5c40ffef93acc,
  "/components/Author.tsx#AuthorField": AuthorField_6825cc9b79c3ba8eb4d5c40ffef93acc,
  "/components/VersionValue.tsx#VersionHead": VersionHead_454455eff48c3bae7547aab97d87255b,
  "/components/VersionValue.tsx#VersionMilestones": VersionMilestones_454455eff48c3bae7547aab97d87255b,
  "/components/VersionValue.tsx#VersionExercises": VersionExercises_454455eff48c3bae7547aab97d87255b,
  "/components/People.tsx#PersonCell": PersonCell_dec97fa195be74aba57f8240d58f003e,
  "/components/ShownWeights.tsx#KilogramsCell": KilogramsCell_26b7cc50389236fdca9aa420dfd40668,
  "/components/ShownWeights.tsx#KilogramsField": KilogramsField_26b7cc50389236fdca9aa420dfd40668,
  "/components/People.tsx#PeopleDescription": PeopleDescription_dec97fa195be74aba57f8240d58f003e,
  "/components/People.tsx#PersonTitle": PersonTitle_dec97fa195be74aba57f8240d58f003e,
  "/components/FormGuard.tsx#FormKey": FormKey_bfcfb990e0c3afdb4d58c9ee6a8e2b8e,
  "/views/AthleteTraining.tsx#AthleteTraining": AthleteTraining_47be7bdcdc2374d6708b207b393874c1,
  "/components/JsonValue.tsx#JsonValue": JsonValue_b59924bd8d38da1e8bde6ce8fc537392,
  "/components/ShownWeights.tsx#VolumeField": VolumeField_26b7cc50389236fdca9aa420dfd40668,
  "/components/ShownWeights.tsx#VolumeCell": VolumeCell_26b7cc50389236fdca9aa420dfd40668,
  "/views/SessionSets.tsx#SessionSets": SessionSets_6fa8939048a950ee3f09a2a6fd2d6098,
  "/components/Cells.tsx#CountCell": CountCell_edeb2881627eb1ee02e631c56af37ac2,
  "/components/Cells.tsx#MetresCell": MetresCell_edeb2881627eb1ee02e631c56af37ac2,
  "/components/RecordTitle.tsx#CompletionTitle": CompletionTitle_7ed75f45d8637aa347d1011784563826,
  "/components/ShownWeights.tsx#RecordField": RecordField_26b7cc50389236fdca9aa420dfd40668,
  "/components/ShownWeights.tsx#RecordCell": RecordCell_26b7cc50389236fdca9aa420dfd40668,
  "/components/RecordTitle.tsx#RecordTitle": RecordTitle_7ed75f45d8637aa347d1011784563826,
  "/components/Logo.tsx#Icon": Icon_365037afd3f8b635f4f4e172deeb2f05,
  "/components/Logo.tsx#Logo": Logo_365037afd3f8b635f4f4e172deeb2f05,
  "/views/coach/Today.tsx#Today": Today_82072ce0cb33daeef472036ba21e689a,
  "/components/NextSteps.tsx#NextSteps": NextSteps_2d3cca2cd3c40c51485579e0fc6db39b,
  "/components/NoOwner.tsx#NoOwner": NoOwner_fb3ba1c8dd8c18e508cd0678ac9e8643,
  "/components/PasskeySignIn.tsx#PasskeySignIn": PasskeySignIn_6f4fca2f4d04d1b9b5d98c3f61e1f19d,
  "/components/CoachLinks.tsx#CoachLinks": CoachLinks_93f7bb7493fe29238592cafabcc6fa4b,
  "/components/SessionWatch.tsx#SessionWatch": SessionWatch_f95c87abd1ce16e7227c03c097985b48,
  "/components/NamedFields.tsx#NamedFields": NamedFields_41902ac65db0b6142ec65a6688e63888,
  "/views/Account.tsx#Account": Account_57fd7dd92313ebd17a7763c85cab9c69,
  "/views/Athletes.tsx#Athletes": Athletes_1a25b22373736d47251fc948a8d8e13d,
  "/views/ImportSheet.tsx#ImportSheet": ImportSheet_530fbc6146b59055690fb5d7f52cbb1c,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
