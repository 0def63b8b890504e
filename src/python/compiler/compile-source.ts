/** From source text to code in one step, with the tree it came from (Py_CompileStringFlags, Python/pythonrun.c 2.7.18). */
import { decodeSource } from '../syntax/encoding.ts';
import type { Warn } from '../syntax/errors.ts';
import { type ParseOptions, parseSource } from '../syntax/parse.ts';
import type { Tree } from '../syntax/tree.ts';
import type { CodeBlueprint } from './blueprint.ts';
import { compile } from './compile.ts';

export interface CompiledSource {
  readonly tree: Tree;
  readonly blueprint: CodeBlueprint;
}

/** How source is compiled, and who hears of its warnings. */
export interface CompileSourceOptions extends ParseOptions {
  readonly warn?: Warn;
}

/** Throws PythonSyntaxError. */
export function compileSource(bytes: string, options: CompileSourceOptions): CompiledSource {
  const { filename, origin, warn } = options;
  const { source } = decodeSource(bytes, options);
  const { tree, future } = parseSource(bytes, options);
  return { tree, blueprint: compile(tree, { filename, source, future, origin, warn }) };
}
