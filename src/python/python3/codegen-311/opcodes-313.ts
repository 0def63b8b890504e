/** Instructions as 3.13 makes them (Python/compile.c 3.13.0). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { CmpOp, ExprOf, Keyword } from '../syntax/tree.ts';
import { namesOf } from './call-opcodes.ts';
import { at, type Compiler } from './compiler.ts';
import { CONVERSIONS } from './format.ts';
import { FUNCTION_PARTS } from './names.ts';
import { COMPARISON_MASKS, COMPARISONS, TESTS } from './operators.ts';
import type { PatternContext } from './pattern-context.ts';
import { jumpWhen } from './truth.ts';

/** NULL lies above what is called. */
export function nullAbove(compiler: Compiler, location: Location, load: () => void): void {
  load();
  compiler.emit(location, 'PUSH_NULL');
}

export function callNames(compiler: Compiler, location: Location, count: number, keywords: readonly Keyword[], ofNames = location): void {
  if (keywords.length === 0) return compiler.emit(location, 'CALL', count);
  compiler.emit(ofNames, 'LOAD_CONST', namesOf(compiler, keywords));
  compiler.emit(location, 'CALL_KW', count);
}

/** What is made for one call: its first argument stands where NULL does. */
export function callBlock(compiler: Compiler, location: Location, make: () => number): void {
  const count = make();
  if (count === 0) compiler.emit(location, 'PUSH_NULL');
  compiler.emit(location, 'CALL', Math.max(0, count - 1));
}

/** Parts are given to the function one by one, the last first. */
export function makeFunction(compiler: Compiler, location: Location, parts: number): void {
  const { closure, annotations, keywordDefaults, defaults } = FUNCTION_PARTS;
  compiler.emit(location, 'MAKE_FUNCTION');
  for (const part of [closure, annotations, keywordDefaults, defaults]) {
    if ((parts & part) !== 0) compiler.emit(location, 'SET_FUNCTION_ATTRIBUTE', part);
  }
}

/** COMPARE_OP's operand has one bit more between the operator and the results that make it true. */
export function compare(compiler: Compiler, location: Location, operator: CmpOp['nodeType']): void {
  const test = TESTS[operator];
  if (test !== undefined) return compiler.emit(location, ...test);
  const index = COMPARISONS.indexOf(operator);
  compiler.emit(location, 'COMPARE_OP', (index << 5) | (COMPARISON_MASKS[index] as number));
}

export function not(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'TO_BOOL');
  compiler.emit(location, 'UNARY_NOT');
}

export function jumpOnTruth(compiler: Compiler, location: Location, when: boolean, target: Label): void {
  compiler.emit(location, 'TO_BOOL');
  compiler.jump(location, jumpWhen(when), target);
}

export function jumpOrPop(compiler: Compiler, location: Location, when: boolean, target: Label): void {
  compiler.emit(location, 'COPY', 1);
  jumpOnTruth(compiler, location, when, target);
  compiler.emit(location, 'POP_TOP');
}

export function failUnlessEqual(compiler: Compiler, location: Location, context: PatternContext): void {
  compiler.emit(location, 'TO_BOOL');
  context.failUnless(compiler, location);
}

export function formattedValue(compiler: Compiler, node: ExprOf<'FormattedValue'>): void {
  const { value, conversion, format_spec } = node;
  compiler.expression(value);
  const how = conversion > 0 ? CONVERSIONS[String.fromCharCode(conversion)] : undefined;
  if (how !== undefined) compiler.emit(at(node), 'CONVERT_VALUE', how);
  if (format_spec !== undefined) compiler.expression(format_spec);
  compiler.emit(at(node), format_spec === undefined ? 'FORMAT_SIMPLE' : 'FORMAT_WITH_SPEC');
}

/** YIELD_VALUE's operand: a value of another generator or awaitable is handed on. */
const HANDED_ON = 1;

export function drive(compiler: Compiler, location: Location, resumed: number): void {
  const [send, fail, exit] = [compiler.label(), compiler.label(), compiler.label()];
  compiler.use(send);
  compiler.jump(location, 'SEND', exit);
  compiler.jump(location, 'SETUP_FINALLY', fail);
  compiler.emit(location, 'YIELD_VALUE', HANDED_ON);
  compiler.emit(NO_LOCATION, 'POP_BLOCK');
  compiler.emit(location, 'RESUME', resumed);
  compiler.jump(location, 'JUMP_NO_INTERRUPT', send);
  compiler.use(fail);
  compiler.emit(location, 'CLEANUP_THROW');
  compiler.use(exit);
  compiler.emit(location, 'END_SEND');
}

/** The iterator that has ended is dropped, too. */
export function endFor(compiler: Compiler): void {
  compiler.emit(NO_LOCATION, 'END_FOR');
  compiler.emit(NO_LOCATION, 'POP_TOP');
}
