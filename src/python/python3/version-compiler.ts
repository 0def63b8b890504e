/** A version's compiler, and its listing of what it made; each dialect is made one. */

import type { Constant } from '../compiler/blueprint.ts';
import type { VersionProfile } from '../versions/profile.ts';
import type { CodeBlueprint3 } from './blueprint.ts';
import type { ListedInstruction } from './dis/listing.ts';
import type { ParseOptions } from './syntax/parse.ts';
import type { Tree } from './syntax/tree.ts';

export type SourceOptions = Pick<ParseOptions, 'filename' | 'mode' | 'origin' | 'warn'>;

/** Who wants to know what the parser's arena holds. */
export interface TreeWatch {
  /** @param source the text that the tree is of */
  readonly parsed: (tree: Tree, source: string) => void;
  readonly folded: (constant: Constant) => void;
}

export const UNWATCHED: TreeWatch = { parsed: () => {}, folded: () => {} };

export interface VersionCompiler {
  /** Source is bytes, one character each. Throws PythonSyntaxError. */
  readonly compile: (source: string, options: SourceOptions, profile: VersionProfile, watch?: TreeWatch) => CodeBlueprint3;
  /** The instructions as `dis.dis` shows them. @param constants the constants' reprs */
  readonly list: (code: CodeBlueprint3, constants: readonly string[], profile: VersionProfile) => ListedInstruction[];
  /** What `dis.dis` prints, lines without their ends. @param lasti the offset of the instruction that has an arrow, or -1 */
  readonly lines: (code: CodeBlueprint3, listed: readonly ListedInstruction[], lasti: number) => string[];
  /** Whether `dis.dis` goes on with the code among the constants. */
  readonly nests: boolean;
}
