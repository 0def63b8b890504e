/** What is inside all loops of a comprehension: an element is added, yielded, or from 3.15 on taken apart (PEP 798). */
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { Expr, ExprOf } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';
import type { ComprehensionNode } from './dialect.ts';
import { addYield } from './generators.ts';

const OPCODES = {
  ListComp: { add: 'LIST_APPEND', extend: 'LIST_EXTEND' },
  SetComp: { add: 'SET_ADD', extend: 'SET_UPDATE' },
} as const;

/** @param depth how many values lie above the result. Answers where the element stands */
export function addElement(compiler: Compiler, node: ComprehensionNode, depth: number): Location {
  if (node.nodeType === 'DictComp') return addItem(compiler, node, depth);
  const { elt } = node;
  const location = compiler.here(at(elt));
  const taken = elt.nodeType === 'Starred' ? elt.value : null;
  compiler.expression(taken ?? elt);
  if (node.nodeType === 'GeneratorExp') {
    if (taken === null) yieldElement(compiler, location);
    else yieldEach(compiler, location);
  } else compiler.emit(location, OPCODES[node.nodeType][taken === null ? 'add' : 'extend'], depth + 1);
  return location;
}

function addItem(compiler: Compiler, { key, value }: ExprOf<'DictComp'>, depth: number): Location {
  compiler.expression(key);
  if (value === undefined) {
    compiler.emit(at(key), 'DICT_UPDATE', depth + 1);
    return at(key);
  }
  compiler.expression(value);
  const location = { ...at(key), endLine: value.end_lineno, endColumn: value.end_col_offset };
  compiler.emit(compiler.here(location), 'MAP_ADD', depth + 1);
  return location;
}

function yieldElement(compiler: Compiler, location: Location): void {
  addYield(compiler, location);
  compiler.emit(location, 'POP_TOP');
}

function yieldEach(compiler: Compiler, location: Location): void {
  const [start, end] = [compiler.label(), compiler.label()];
  compiler.emit(location, 'GET_ITER');
  compiler.use(start);
  compiler.jump(location, 'FOR_ITER', end);
  yieldElement(compiler, location);
  compiler.jump(NO_LOCATION, 'JUMP', start);
  compiler.use(end);
  compiler.dialect.endFor(compiler);
}

/** The element of a comprehension, or its key, which stands for it. */
export const elementOf = (node: ComprehensionNode): Expr => (node.nodeType === 'DictComp' ? node.key : node.elt);
