/** Python 3: what it has in the place of Python 2's types, instructions and modules. Loaded when a version speaks it. */
import { type CompiledProgram, type Language, type RunMode, registerLanguage } from '../../language/language.ts';
import { moduleRegistry } from '../../module/index.ts';
import { useSetTable } from '../../object/set-storage.ts';
import { useSlotRules } from '../../object/special/index.ts';
import { bytesType, setStringTypes, strType } from '../../object/static-types.ts';
import { onExceptionSet } from '../../protocol/raise.ts';
import type { Occurrence } from '../../syntax/tree.ts';
import type { VersionProfile } from '../../versions/profile.ts';
import { target } from '../../versions/target.ts';
import { withArena } from '../../vm/arena.ts';
import { loadCompiler } from '../dialects/index.ts';
import { occurrences } from '../syntax/occurrences.ts';
import type { TreeWatch, VersionCompiler } from '../version-compiler.ts';
import { initBuiltins } from './builtins/index.ts';
import { resetExcInfo } from './exc-info.ts';
import { SetOrder } from './hashing/set-order.ts';
import { initSys } from './modules/sys.ts';
import { python3Rows } from './opcodes/index.ts';
import { linkException } from './raise.ts';
import { shapeTypes } from './shape-types.ts';
import { python3Rules } from './slot-rules.ts';
import { wordMachine } from './word-machine.ts';

const compilers = new Map<string, VersionCompiler>();

/** Loads what compiles for a version; done before the version is run. Throws an Error for one that has no compiler. */
export async function preparePython3({ version, compiler }: VersionProfile): Promise<void> {
  if (compiler === null || compiler === '2.7') throw new Error(`no compiler for ${version}`);
  compilers.set(version, await loadCompiler(compiler));
}

const compilerOf = ({ version }: VersionProfile): VersionCompiler => compilers.get(version) as VersionCompiler;

/** A script's syntax tree lives as long as it runs. */
function compile(source: string, filename: string, mode: RunMode): CompiledProgram {
  const found: Occurrence[] = [];
  const watch: TreeWatch = {
    parsed: (tree) => found.push(...occurrences(tree)),
    folded: (constant) => found.push({ kind: 'constant', constant, lineno: 0 }),
  };
  const blueprint = compilerOf(target).compile(source, { filename, mode: 'exec' }, target, watch);
  if (mode === 'module') return { blueprint, within: (_made, body) => body() };
  return { blueprint, within: (made, body) => withArena(found, filename, made, body) };
}

const python3: Language = {
  number: 3,
  shapeTypes,
  activate: () => {
    setStringTypes(strType, bytesType);
    useSlotRules(python3Rules);
    useSetTable(() => new SetOrder());
    onExceptionSet(linkException);
  },
  reset: resetExcInfo,
  rows: python3Rows,
  machine: wordMachine,
  builtins: 'builtins',
  initBuiltins,
  initSys,
  modules: moduleRegistry,
  compile,
};

registerLanguage(python3);
