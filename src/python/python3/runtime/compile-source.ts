/** Compiling Python 3's source as the version that runs does. */
import type { CompiledProgram, RunMode } from '../../language/language.ts';
import type { Occurrence } from '../../syntax/tree.ts';
import type { VersionProfile } from '../../versions/profile.ts';
import { target } from '../../versions/target.ts';
import { withArena } from '../../vm/arena.ts';
import { warnOfSyntax } from '../../vm/warnings.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import { loadCompiler } from '../dialects/index.ts';
import { occurrences } from '../syntax/occurrences.ts';
import type { SourceOptions, TreeWatch, VersionCompiler } from '../version-compiler.ts';

const compilers = new Map<string, VersionCompiler>();
/** What a version's parser makes again, for versions where that shows. */
const makers = new Map<string, (source: string, mode: SourceOptions['mode']) => Occurrence[]>();

/** Loads what compiles for a version; done before the version is run. Throws an Error for one that has no compiler. */
export async function preparePython3({ version, compiler, parser }: VersionProfile): Promise<void> {
  if (compiler === null || compiler === '2.7') throw new Error(`no compiler for ${version}`);
  compilers.set(version, await loadCompiler(compiler));
  if (parser.remakes) {
    const { madeByParser } = await import('../syntax/peg/made.ts');
    makers.set(version, (source, mode) => madeByParser(source, mode, version));
  }
}

/** The compiler of the version that runs, with its listing. */
export const compilerOfTarget = (): VersionCompiler => compilers.get(target.version) as VersionCompiler;

/** Source is bytes, one character each; warnings are printed. Throws PythonSyntaxError. */
export function compileSource(source: string, options: SourceOptions, watch?: TreeWatch): CodeBlueprint3 {
  return compilerOfTarget().compile(source, { warn: warnOfSyntax, ...options }, target, watch);
}

/** A script's syntax tree lives as long as it runs. Throws PythonSyntaxError. */
export function compileProgram(source: string, options: SourceOptions, mode: RunMode): CompiledProgram {
  if (mode === 'module') return { blueprint: compileSource(source, options), within: (_made, body) => body() };
  const found: Occurrence[] = [];
  const remade = makers.get(target.version);
  const watch: TreeWatch = {
    parsed: (tree, text) => {
      const inTree = occurrences(tree);
      const read = options.mode === 'eval' && !source.endsWith('\n') ? text.slice(0, -1) : text;
      found.push(...(remade === undefined ? inTree : [...inTree.filter(({ kind }) => kind === 'constant'), ...remade(read, options.mode)]));
    },
    folded: (constant) => found.push({ kind: 'constant', constant, lineno: 0 }),
  };
  const blueprint = compileSource(source, options, watch);
  return { blueprint, within: (made, body) => withArena(found, options.filename, made, body) };
}
