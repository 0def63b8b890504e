/** Patterns (compiler_pattern_*, Python/compile.c 3.12.1; PEP 634). Each takes the subject on top of the stack. */
import type { Pattern, PatternOf } from '../syntax/tree.ts';
import { at, type Compiler, NONE, names } from './compiler.ts';
import { mappingPattern } from './mapping-pattern.ts';
import { orPattern } from './or-pattern.ts';
import { type PatternContext, store } from './pattern-context.ts';
import { sequencePattern } from './sequence-pattern.ts';
import { isWildcard, subpattern } from './subpatterns.ts';

export function pattern(compiler: Compiler, node: Pattern, context: PatternContext): void {
  switch (node.nodeType) {
    case 'MatchValue':
      return valuePattern(compiler, node, context);
    case 'MatchSingleton':
      compiler.loadConst(at(node), node.value === null ? NONE : { kind: 'bool', value: node.value });
      compiler.emit(at(node), 'IS_OP', 0);
      return context.failUnless(compiler, at(node));
    case 'MatchSequence':
      return sequencePattern(compiler, node, context);
    case 'MatchMapping':
      return mappingPattern(compiler, node, context);
    case 'MatchClass':
      return classPattern(compiler, node, context);
    case 'MatchStar':
      return store(compiler, at(node), node.name, context);
    case 'MatchAs':
      return asPattern(compiler, node, context);
    case 'MatchOr':
      return orPattern(compiler, node, context);
  }
}

function valuePattern(compiler: Compiler, node: PatternOf<'MatchValue'>, context: PatternContext): void {
  if (node.value.nodeType !== 'Constant' && node.value.nodeType !== 'Attribute') {
    throw compiler.error(at(node), 'patterns may only match literals and attribute lookups');
  }
  compiler.expression(node.value);
  compiler.dialect.compare(compiler, at(node), 'Eq');
  compiler.dialect.failUnlessEqual(compiler, at(node), context);
}

function asPattern(compiler: Compiler, node: PatternOf<'MatchAs'>, context: PatternContext): void {
  const location = at(node);
  if (node.pattern === undefined) {
    if (!context.allowIrrefutable) {
      const what = node.name === undefined ? 'wildcard' : `name capture '${node.name}'`;
      throw compiler.error(location, `${what} makes remaining patterns unreachable`);
    }
    return store(compiler, location, node.name, context);
  }
  context.onTop++;
  compiler.emit(location, 'COPY', 1);
  compiler.pattern(node.pattern, context);
  context.onTop--;
  store(compiler, compiler.here(location), node.name, context);
}

function classPattern(compiler: Compiler, node: PatternOf<'MatchClass'>, context: PatternContext): void {
  const location = at(node);
  const repeated = node.kwd_attrs.findIndex((each, index) => node.kwd_attrs.indexOf(each) < index);
  if (repeated >= 0) {
    const place = at(node.kwd_patterns[repeated] as Pattern);
    throw compiler.error(place, `attribute name repeated in class pattern: ${node.kwd_attrs[repeated]}`);
  }
  compiler.expression(node.cls);
  compiler.loadConst(location, names(node.kwd_attrs));
  compiler.emit(location, 'MATCH_CLASS', node.patterns.length);
  compiler.emit(location, 'COPY', 1);
  compiler.loadConst(location, NONE);
  compiler.emit(location, 'IS_OP', 1);
  context.onTop++;
  context.failUnless(compiler, location);
  const parts = [...node.patterns, ...node.kwd_patterns];
  compiler.emit(location, 'UNPACK_SEQUENCE', parts.length);
  context.onTop += parts.length - 1;
  for (const part of parts) {
    context.onTop--;
    if (isWildcard(part)) compiler.emit(compiler.here(location), 'POP_TOP');
    else subpattern(compiler, part, context);
  }
}
