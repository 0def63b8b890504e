/** From source text to code, from 3.11 on (_PyAST_Compile, Python/compile.c 3.12.1). */
import type { VersionProfile } from '../../versions/profile.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import { checkTree } from '../checks/check-tree.ts';
import { startOfLine } from '../flowgraph/location.ts';
import { analyzeSymbols } from '../symtable/analyze.ts';
import { buildSymbols } from '../symtable/build.ts';
import { annotationTexts, futureFeatures, futureFlags, type PostponedAnnotations } from '../syntax/future.ts';
import { parsePython3 } from '../syntax/parse.ts';
import { type SourceOptions, type TreeWatch, UNWATCHED, type VersionCompiler } from '../version-compiler.ts';
import { CodeWarnings } from '../warnings/code.ts';
import { documentedBody } from './classes.ts';
import { Compiler } from './compiler.ts';
import type { FlowDialect } from './dialect.ts';
import { visitExpression } from './expressions.ts';
import { finish } from './finish.ts';
import { pattern } from './patterns.ts';
import { visitStatement } from './statements.ts';

/** Compiles and lists as a dialect of the versions from 3.11 on does. */
export function flowCompiler(dialect: FlowDialect): VersionCompiler {
  return {
    compile: (source, options, profile, watch) => compileFlow(source, options, profile, dialect, watch),
    list: (code, constants, { opcodes }) => dialect.listing.list(code, constants, opcodes),
    lines: dialect.listing.lines,
    nests: true,
  };
}

function compileFlow(
  source: string,
  options: SourceOptions,
  { version, opcodes }: VersionProfile,
  dialect: FlowDialect,
  watch: TreeWatch = UNWATCHED,
): CodeBlueprint3 {
  const { tree, places, source: text } = parsePython3(source, { ...options, version, rules: dialect.syntax });
  watch.parsed(tree, text);
  const features = futureFeatures(tree, dialect.future, places);
  checkTree(tree, places, version, features);
  dialect.warnOfTree?.(tree, places);
  const isPostponed = features.has('annotations');
  const texts = isPostponed ? annotationTexts(tree, (dialect.future.annotations as PostponedAnnotations).unparse) : null;
  dialect.foldTree(tree, watch.folded);
  const symbols = { ...dialect.symbols, skipsAnnotations: isPostponed };
  const { top, scopes } = buildSymbols(tree, places, symbols);
  analyzeSymbols(top, places, symbols);
  const flags = futureFlags(features, dialect.future);
  const interactive = tree.nodeType === 'Interactive';
  const warnings = new CodeWarnings(places, version);
  const settings = {
    filename: options.filename,
    futureFlags: flags,
    annotationTexts: texts,
    interactive,
    top,
    scopes,
    places,
    opcodes,
    warnings,
  };
  const compiler = new Compiler(settings, dialect, { statement: visitStatement, expression: visitExpression, pattern });
  return compiler.inScope(tree, 'module', '<module>', 1, () => {
    if (tree.nodeType === 'Expression') compiler.expression(tree.body);
    else if (tree.nodeType === 'Module') documentedBody(compiler, startOfLine(1), tree.body);
    else {
      dialect.beginBody(compiler, startOfLine(1), tree.body);
      compiler.body(tree.body);
      dialect.endBody(compiler, startOfLine(1));
    }
    finish(compiler, tree.nodeType !== 'Expression');
  });
}
