/** Imports (compiler_import, compiler_from_import; Python/compile.c 3.12.1). */

import type { Location } from '../flowgraph/location.ts';
import { integer } from '../syntax/literals.ts';
import type { StmtOf } from '../syntax/tree.ts';
import { at, type Compiler, NONE, names } from './compiler.ts';
import { name } from './names.ts';

export function importStatement(compiler: Compiler, node: StmtOf<'Import'>): void {
  const location = at(node);
  for (const { name: module, asname } of node.names) {
    compiler.loadConst(location, integer(0n));
    compiler.loadConst(location, NONE);
    compiler.dialect.importModule(compiler, location, node, module);
    const [first, ...rest] = module.split('.') as [string, ...string[]];
    if (asname !== undefined && rest.length > 0) importAs(compiler, location, rest, asname);
    else name(compiler, location, asname ?? first, 'Store');
  }
}

/** A module that is named where an exception would be handled, or in no module's code, is imported at once, unless asked for by `lazy` (PEP 810). */
export function importLazily(compiler: Compiler, location: Location, node: StmtOf<'Import' | 'ImportFrom'>, module: string): void {
  const how = node.is_lazy === 1 ? IMPORTED.lazily : isEager(compiler, node) ? IMPORTED.atOnce : IMPORTED.asAsked;
  compiler.emit(location, 'IMPORT_NAME', (compiler.nameIndex(module) << IMPORT_BITS) | how);
}

/** IMPORT_NAME's operand below the name (3.15). */
const IMPORTED = { asAsked: 0, lazily: 1, atOnce: 2 } as const;
const IMPORT_BITS = 2;
const HANDLING: ReadonlySet<string> = new Set(['try', 'finally', 'finally end', 'handler', 'group handler', 'handler cleanup']);

function isEager({ unit }: Compiler, { nodeType, names }: StmtOf<'Import' | 'ImportFrom'>): boolean {
  const takesAll = nodeType === 'ImportFrom' && names[0]?.name === '*';
  return takesAll || unit.kind !== 'module' || unit.frameBlocks.some(({ type }) => HANDLING.has(type));
}

export function importModule(compiler: Compiler, location: Location, _node: object, module: string): void {
  compiler.emitName(location, 'IMPORT_NAME', module);
}

/** `import a.b.c as d` goes from module to module. */
function importAs(compiler: Compiler, location: Location, rest: readonly string[], asname: string): void {
  rest.forEach((attribute, index) => {
    compiler.emit(location, 'IMPORT_FROM', compiler.unit.names.add(attribute));
    if (index === rest.length - 1) return;
    compiler.emit(location, 'SWAP', 2);
    compiler.emit(location, 'POP_TOP');
  });
  name(compiler, location, asname, 'Store');
  compiler.emit(location, 'POP_TOP');
}

export function importFrom(compiler: Compiler, node: StmtOf<'ImportFrom'>): void {
  const location = at(node);
  compiler.loadConst(location, integer(BigInt(node.level ?? 0)));
  compiler.loadConst(location, names(node.names.map((alias) => alias.name)));
  compiler.dialect.importModule(compiler, location, node, node.module ?? '');
  for (const { name: imported, asname } of node.names) {
    if (imported === '*') return compiler.dialect.intrinsic(compiler, location, 'import star');
    compiler.emitName(location, 'IMPORT_FROM', imported);
    name(compiler, location, asname ?? imported, 'Store');
  }
  compiler.emit(location, 'POP_TOP');
}
