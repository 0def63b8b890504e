/** The chapters about what Python 3 brings. */
import type { Chapter } from '../piece.ts';
import { ANNOTATIONS } from './annotations.ts';
import { ARGUMENTS } from './arguments.ts';
import { ASYNCHRONOUS } from './asynchronous.ts';
import { BYTES } from './bytes.ts';
import { CHAINS } from './chains.ts';
import { DELEGATION } from './delegation.ts';
import { FORMAT_STRINGS } from './format-strings.ts';
import { KINDS } from './kinds.ts';
import { PATTERNS } from './patterns.ts';
import { SCOPES } from './scopes.ts';
import { UNPACKING } from './unpacking.ts';

export const PYTHON3: readonly Chapter[] = [
  ARGUMENTS,
  ANNOTATIONS,
  FORMAT_STRINGS,
  DELEGATION,
  SCOPES,
  PATTERNS,
  UNPACKING,
  CHAINS,
  ASYNCHRONOUS,
  BYTES,
  KINDS,
];
