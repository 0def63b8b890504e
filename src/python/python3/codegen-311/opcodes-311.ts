/** Instructions that only 3.11 has (Python/compile.c 3.11.7). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { CmpOp, ExprOf, Keyword } from '../syntax/tree.ts';
import { accessAttribute, fitsMethod, fromName, isImported } from './attributes.ts';
import { namesOf } from './call-opcodes.ts';
import { at, type Compiler } from './compiler.ts';
import type { Intrinsic } from './dialect.ts';
import { reraise } from './handlers.ts';
import { COMPARISONS, TESTS } from './operators.ts';

const OPERATIONS: Readonly<Partial<Record<Intrinsic, string>>> = {
  print: 'PRINT_EXPR',
  'import star': 'IMPORT_STAR',
  'async generator wrap': 'ASYNC_GEN_WRAP',
  'unary positive': 'UNARY_POSITIVE',
  'list to tuple': 'LIST_TO_TUPLE',
  'prepare reraise star': 'PREP_RERAISE_STAR',
};

export function intrinsic(compiler: Compiler, location: Location, operation: Intrinsic): void {
  compiler.emit(location, OPERATIONS[operation] as string);
}

export function compare(compiler: Compiler, location: Location, operator: CmpOp['nodeType']): void {
  const test = TESTS[operator];
  if (test !== undefined) compiler.emit(location, ...test);
  else compiler.emit(location, 'COMPARE_OP', COMPARISONS.indexOf(operator));
}

export function jumpOrPop(compiler: Compiler, location: Location, when: boolean, target: Label): void {
  compiler.jump(location, when ? 'JUMP_IF_TRUE_OR_POP' : 'JUMP_IF_FALSE_OR_POP', target);
}

/** In a class, the class is looked at first. */
export function loadCell(compiler: Compiler, location: Location, index: number): void {
  compiler.emit(location, compiler.unit.scope.type === 'class' ? 'LOAD_CLASSDEREF' : 'LOAD_DEREF', index);
}

/** A call is prepared and done. */
export function call(compiler: Compiler, location: Location, count: number): void {
  compiler.emit(location, 'PRECALL', count);
  compiler.emit(location, 'CALL', count);
}

export function callNames(compiler: Compiler, location: Location, count: number, keywords: readonly Keyword[], ofNames = location): void {
  if (keywords.length > 0) compiler.emit(ofNames, 'KW_NAMES', namesOf(compiler, keywords));
  call(compiler, location, count);
}

export function attribute(compiler: Compiler, node: ExprOf<'Attribute'>): void {
  compiler.expression(node.value);
  accessAttribute(
    compiler,
    fromName(at(node), node),
    `${{ Load: 'LOAD', Store: 'STORE', Del: 'DELETE' }[node.ctx.nodeType]}_ATTR`,
    node.attr,
  );
}

/** Whether it was one that needs no bound method. */
export function methodCall(compiler: Compiler, node: ExprOf<'Call'>): boolean {
  const { func, args, keywords } = node;
  if (func.nodeType !== 'Attribute' || isImported(compiler, func) || !fitsMethod(node)) return false;
  compiler.expression(func.value);
  const ofMethod = fromName(at(func), func);
  compiler.emitName(ofMethod, 'LOAD_METHOD', func.attr);
  compiler.expressions([...args, ...keywords.map(({ value }) => value)]);
  callNames(compiler, fromName(at(node), func), args.length + keywords.length, keywords, ofMethod);
  return true;
}

/** What is thrown in goes to what is driven by itself. */
export function drive(compiler: Compiler, location: Location, resumed: number): void {
  const [send, resume, exit] = [compiler.label(), compiler.label(), compiler.label()];
  compiler.use(send);
  compiler.jump(location, 'SEND', exit);
  compiler.use(resume);
  compiler.emit(location, 'YIELD_VALUE');
  compiler.emit(location, 'RESUME', resumed);
  compiler.jump(location, 'JUMP_NO_INTERRUPT', send);
  compiler.use(exit);
}

/** The group stays below the list. */
export function beginGroup(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'COPY', 1);
  compiler.emit(location, 'BUILD_LIST', 0);
  compiler.emit(location, 'SWAP', 2);
}

/** compiler_with_except_finish */
export function endWith(compiler: Compiler, cleanup: Label): void {
  const suppress = compiler.label();
  compiler.jump(NO_LOCATION, 'POP_JUMP_IF_TRUE', suppress);
  compiler.emit(NO_LOCATION, 'RERAISE', 2);
  compiler.use(cleanup);
  reraise(compiler, NO_LOCATION);
  compiler.use(suppress);
  for (const opcode of ['POP_TOP', 'POP_BLOCK', 'POP_EXCEPT', 'POP_TOP', 'POP_TOP']) compiler.emit(NO_LOCATION, opcode);
}
