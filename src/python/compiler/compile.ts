/** From syntax tree to code (PyAST_Compile, Python/compile.c 2.7.18). */
import { ErrorPlaces, type Origin, PythonSyntaxError, type Warn } from '../syntax/errors.ts';
import type { Tree } from '../syntax/tree.ts';
import type { CodeBlueprint } from './blueprint.ts';
import { Compiler, FUTURE_FLAGS } from './codegen/compiler.ts';
import { documentedBody } from './codegen/definitions.ts';
import { visitExpression } from './codegen/expressions.ts';
import { visitStatement } from './codegen/statements.ts';
import { checkFuture } from './future.ts';
import { analyzeSymbols } from './symtable/analyze.ts';
import { buildSymbols, type SymbolTable } from './symtable/build.ts';

export interface CompileOptions {
  readonly filename: string;
  /** The source, for error messages. */
  readonly source: string;
  /** Names imported from `__future__`. */
  readonly future: ReadonlySet<string>;
  /** Where the source stands; `file` unless given. */
  readonly origin?: Origin | undefined;
  /** Hears the warnings; nobody does unless given. */
  readonly warn?: Warn | undefined;
}

/** Throws PythonSyntaxError where a tree that parses is no program. */
export function compile(tree: Tree, { filename, source, future, origin, warn }: CompileOptions): CodeBlueprint {
  const places = new ErrorPlaces(filename, source, { origin, warn });
  checkFuture(tree, places);
  const { scopes } = symbolTable(tree, places);
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

/** Errors of the symbol table tell their place as attributes alone (PyErr_SyntaxLocation). */
function symbolTable(tree: Tree, places: ErrorPlaces): SymbolTable {
  try {
    const symbols = buildSymbols(tree, places);
    analyzeSymbols(symbols.top, places);
    return symbols;
  } catch (error) {
    if (error instanceof PythonSyntaxError) error.placed = false;
    throw error;
  }
}
