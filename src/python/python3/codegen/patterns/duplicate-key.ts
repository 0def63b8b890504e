import type { Constant } from '../../../compiler/blueprint.ts';
import { constantRepr } from '../../dis/constant-repr.ts';

/** What is said of a key that a mapping pattern has twice. */
export const duplicateKey = (key: Constant): string => `mapping pattern checks duplicate key (${constantRepr(key, () => '')})`;
