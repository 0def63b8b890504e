/** From syntax tree to code (PyAST_Compile, Python/compile.c 2.7.18). */
import { ErrorPlaces } from '../syntax/errors.ts';
import type { Tree } from '../syntax/tree.ts';
import type { CodeBlueprint } from './blueprint.ts';
import { Compiler, FUTURE_FLAGS } from './codegen/compiler.ts';
import { documentedBody } from './codegen/definitions.ts';
import { visitExpression } from './codegen/expressions.ts';
import { visitStatement } from './codegen/statements.ts';
import { analyzeSymbols } from './symtable/analyze.ts';
import { buildSymbols } from './symtable/build.ts';

export interface CompileOptions {
  readonly filename: string;
  /** The source, for error messages. */
  readonly source: string;
  /** Names imported from `__future__`. */
  readonly future: ReadonlySet<string>;
}

/** Throws PythonSyntaxError where a tree that parses is no program. */
export function compile(tree: Tree, { filename, source, future }: CompileOptions): CodeBlueprint {
  const places = new ErrorPlaces(filename, source);
  const { top, scopes } = buildSymbols(tree, places);
  analyzeSymbols(top, places);
  const flags = [...future].reduce((sum, name) => sum | (FUTURE_FLAGS[name] ?? 0), 0);
  const visitors = { statement: visitStatement, expression: visitExpression };
  const compiler = new Compiler(scopes, places, flags, tree.nodeType === 'Interactive', visitors);
  return compiler.inScope(tree, '<module>', 0, () => {
    if (tree.nodeType === 'Expression') compiler.expression(tree.body);
    else if (tree.nodeType === 'Interactive') compiler.body(tree.body);
    else documentedBody(compiler, tree.body);
    compiler.finish(tree.nodeType !== 'Expression');
  });
}
