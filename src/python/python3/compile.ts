/** From source text to Python 3's code (PyAST_CompileObject, Python/compile.c 3.8.18). */
import type { VersionProfile } from '../versions/profile.ts';
import type { CodeBlueprint3 } from './blueprint.ts';
import { checkTree } from './checks/check-tree.ts';
import { Compiler } from './codegen/compiler.ts';
import { documentedBody, hasAnnotation } from './codegen/definitions.ts';
import type { Dialect } from './codegen/dialect.ts';
import { listCode } from './dis/listing.ts';
import { analyzeSymbols } from './symtable/analyze.ts';
import { buildSymbols } from './symtable/build.ts';
import { annotationTexts, futureFeatures, futureFlags } from './syntax/future.ts';
import { parsePython3 } from './syntax/parse.ts';
import { type SourceOptions, type TreeWatch, UNWATCHED, type VersionCompiler } from './version-compiler.ts';
import { CodeWarnings } from './warnings/code.ts';

/** Compiles and lists as a dialect of the versions up to 3.10 does. */
export function blockCompiler(dialect: Dialect): VersionCompiler {
  return {
    compile: (source, options, profile, watch) => compilePython3(source, options, profile, dialect, watch),
    list: listCode,
    lines: (_code, listed, lasti) => dialect.listing.lines(listed, lasti),
    nests: dialect.listing.nests,
  };
}

function compilePython3(
  source: string,
  options: SourceOptions,
  { version, opcodes }: VersionProfile,
  dialect: Dialect,
  watch: TreeWatch = UNWATCHED,
): CodeBlueprint3 {
  const { tree, places, source: text } = parsePython3(source, { ...options, version, rules: dialect.syntax });
  watch.parsed(tree, text);
  const features = futureFeatures(tree, dialect.future, places);
  checkTree(tree, places, version, features);
  const postponed = features.has('annotations') ? dialect.future.annotations : null;
  let texts = postponed === null || postponed.folded ? null : annotationTexts(tree, postponed.unparse);
  dialect.foldTree(tree, watch.folded);
  if (postponed?.folded) texts = annotationTexts(tree, postponed.unparse);
  const symbols = { ...dialect.symbols, skipsAnnotations: postponed !== null && !postponed.visited };
  const { top, scopes } = buildSymbols(tree, places, symbols);
  analyzeSymbols(top, places, symbols);
  const warnings = new CodeWarnings(places, version);
  const context = {
    filename: options.filename,
    futureFlags: futureFlags(features, dialect.future),
    annotationTexts: texts,
    opcodes,
    warnings,
  };
  const compiler = new Compiler(scopes, places, tree.nodeType === 'Interactive', context, dialect);
  return compiler.inScope(tree, 'module', '<module>', dialect.moduleLine, () => {
    if (tree.nodeType === 'Expression') compiler.expression(tree.body);
    else if (tree.nodeType === 'Module') documentedBody(compiler, tree.body);
    else {
      if (hasAnnotation(tree.body)) compiler.emit('SETUP_ANNOTATIONS');
      compiler.body(tree.body);
    }
    compiler.finish(tree.nodeType !== 'Expression');
  });
}
