import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'
import { PasskeySignIn as PasskeySignIn_6f4fca2f4d04d1b9b5d98c3f61e1f19d } from '../../../components/PasskeySignIn.tsx'

/** @type import('payload').ImportMap */
export const importMap = {
  '/components/PasskeySignIn.tsx#PasskeySignIn': PasskeySignIn_6f4fca2f4d04d1b9b5d98c3f61e1f19d,
  '@payloadcms/next/rsc#CollectionCards': CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1,
}
