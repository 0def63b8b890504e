/** Patterns of mappings (compiler_pattern_mapping, Python/compile.c 3.12.1). */
import { constantKey } from '../../compiler/constant-key.ts';
import { duplicateKey } from '../codegen/patterns/duplicate-key.ts';
import type { PatternOf } from '../syntax/tree.ts';
import { at, type Compiler, NONE } from './compiler.ts';
import { type PatternContext, store } from './pattern-context.ts';
import { checkLength, subpattern } from './subpatterns.ts';

type Mapping = PatternOf<'MatchMapping'>;

export function mappingPattern(compiler: Compiler, node: Mapping, context: PatternContext): void {
  const location = at(node);
  const { keys, patterns, rest } = node;
  context.onTop++;
  compiler.emit(location, 'MATCH_MAPPING');
  context.failUnless(compiler, location);
  if (keys.length === 0 && rest === undefined) {
    context.onTop--;
    return compiler.emit(location, 'POP_TOP');
  }
  if (keys.length > 0) checkLength(compiler, node, context, keys.length, 'GtE');
  loadKeys(compiler, node);
  compiler.emit(location, 'MATCH_KEYS');
  context.onTop += 2;
  compiler.emit(location, 'COPY', 1);
  compiler.loadConst(location, NONE);
  compiler.emit(location, 'IS_OP', 1);
  context.failUnless(compiler, location);
  compiler.emit(location, 'UNPACK_SEQUENCE', keys.length);
  context.onTop += keys.length - 1;
  for (const each of patterns) {
    context.onTop--;
    subpattern(compiler, each, context);
  }
  context.onTop -= 2;
  if (rest !== undefined) return storeRest(compiler, node, rest, context);
  for (let drop = 0; drop < 2; drop++) compiler.emit(compiler.here(location), 'POP_TOP');
}

function loadKeys(compiler: Compiler, node: Mapping): void {
  const seen = new Set<string>();
  for (const key of node.keys) {
    if (key.nodeType === 'Constant') {
      const found = constantKey(key.constant);
      if (seen.has(found)) throw compiler.error(at(node), duplicateKey(key.constant));
      seen.add(found);
    } else if (key.nodeType !== 'Attribute') {
      throw compiler.error(at(node), 'mapping pattern keys may only match literals and attribute lookups');
    }
    compiler.expression(key);
  }
  compiler.emit(at(node), 'BUILD_TUPLE', node.keys.length);
}

/** A copy of the mapping without the keys. */
function storeRest(compiler: Compiler, node: Mapping, rest: string, context: PatternContext): void {
  const location = compiler.here(at(node));
  compiler.emit(location, 'BUILD_MAP', 0);
  compiler.emit(location, 'SWAP', 3);
  compiler.emit(location, 'DICT_UPDATE', 2);
  compiler.emit(location, 'UNPACK_SEQUENCE', node.keys.length);
  for (let left = node.keys.length; left > 0; left--) {
    compiler.emit(location, 'COPY', 1 + left);
    compiler.emit(location, 'SWAP', 2);
    compiler.emit(location, 'DELETE_SUBSCR');
  }
  store(compiler, location, rest, context);
}
