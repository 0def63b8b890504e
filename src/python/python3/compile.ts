/** From source text to Python 3's code (PyAST_CompileObject, Python/compile.c 3.8.18). */
import type { VersionProfile } from '../versions/profile.ts';
import type { CodeBlueprint3 } from './blueprint.ts';
import { Compiler } from './codegen/compiler.ts';
import { documentedBody, FUTURE_ANNOTATIONS, hasAnnotation } from './codegen/definitions.ts';
import type { Dialect } from './codegen/dialect.ts';
import { listCode } from './dis/listing.ts';
import { analyzeSymbols } from './symtable/analyze.ts';
import { buildSymbols } from './symtable/build.ts';
import { RULES_38 } from './symtable/rules.ts';
import { parsePython3 } from './syntax/parse.ts';
import type { Tree } from './syntax/tree.ts';
import { type SourceOptions, type TreeWatch, UNWATCHED, type VersionCompiler } from './version-compiler.ts';

/** Compiles and lists as a dialect of the versions up to 3.10 does. */
export function blockCompiler(dialect: Dialect): VersionCompiler {
  return {
    compile: (source, options, profile, watch) => compilePython3(source, options, profile, dialect, watch),
    list: listCode,
    lines: (_code, listed) => dialect.listing.lines(listed),
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
  const { tree, places } = parsePython3(source, { ...options, version, rules: dialect.syntax });
  watch.parsed(tree);
  dialect.foldTree(tree, watch.folded);
  const { top, scopes } = buildSymbols(tree, places, RULES_38);
  analyzeSymbols(top, places, RULES_38);
  const context = { filename: options.filename, futureFlags: futureFlags(tree), opcodes };
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

/** Of the features that may be imported, those that change code (future_check_features, Python/future.c). */
const FUTURE_FLAGS: Readonly<Record<string, number>> = { barry_as_FLUFL: 0x40000, annotations: FUTURE_ANNOTATIONS };

function futureFlags(tree: Tree): number {
  if (tree.nodeType === 'Expression') return 0;
  const imports = tree.body.flatMap((node) => (node.nodeType === 'ImportFrom' && node.module === '__future__' ? node.names : []));
  return imports.reduce((flags, { name }) => flags | (FUTURE_FLAGS[name] ?? 0), 0);
}
