/** Calls (compiler_call, compiler_call_helper; Python/compile.c 3.12.1). */
import type { Location } from '../flowgraph/location.ts';
import { NO_LOCATION } from '../flowgraph/location.ts';
import type { Expr, ExprOf, Keyword } from '../syntax/tree.ts';
import { at, type Compiler, text } from './compiler.ts';
import { display, MOST_ON_STACK, mapping } from './displays.ts';

export function call(compiler: Compiler, node: ExprOf<'Call'>): void {
  if (compiler.dialect.methodCall(compiler, node)) return;
  compiler.settings.warnings.callee(node);
  compiler.dialect.call(compiler, node);
}

export function plainCall(compiler: Compiler, node: ExprOf<'Call'>): void {
  compiler.dialect.callee(compiler, at(node.func), () => compiler.expression(node.func));
  callWith(compiler, at(node), 0, node.args, node.keywords);
}

/** Calls with the arguments given, besides `before` that are on the stack already. */
export function callWith(
  compiler: Compiler,
  location: Location,
  before: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
): void {
  if (args.length + keywords.length * 2 > MOST_ON_STACK || unpacks(args, keywords)) {
    return callUnpacking(compiler, location, before, args, keywords);
  }
  compiler.expressions(args);
  compiler.expressions(keywords.map(({ value }) => value));
  compiler.dialect.callNames(compiler, location, before + args.length + keywords.length, keywords);
}

export function unpacks(args: readonly Expr[], keywords: readonly Keyword[]): boolean {
  return args.some(({ nodeType }) => nodeType === 'Starred') || keywords.some(({ arg }) => arg === undefined);
}

function callUnpacking(compiler: Compiler, location: Location, before: number, args: readonly Expr[], keywords: readonly Keyword[]): void {
  const [first] = args;
  if (before === 0 && args.length === 1 && first?.nodeType === 'Starred') compiler.expression(first.value);
  else display(compiler, location, args, 'Tuple', before);
  if (keywords.length > 0) namedArguments(compiler, location, keywords);
  compiler.dialect.callUnpacked(compiler, location, keywords.length > 0);
}

/** One dict of all named arguments. */
function namedArguments(compiler: Compiler, location: Location, keywords: readonly Keyword[]): void {
  let isBuilt = false;
  let begin = 0;
  const close = (end: number): void => {
    if (end === begin) return;
    namedPart(compiler, location, keywords.slice(begin, end));
    if (isBuilt) compiler.emit(location, 'DICT_MERGE', 1);
    isBuilt = true;
  };
  keywords.forEach(({ arg, value }, index) => {
    if (arg !== undefined) return;
    close(index);
    if (!isBuilt) compiler.emit(location, 'BUILD_MAP', 0);
    isBuilt = true;
    compiler.expression(value);
    compiler.emit(location, 'DICT_MERGE', 1);
    begin = index + 1;
  });
  close(keywords.length);
}

/** compiler_subkwargs */
function namedPart(compiler: Compiler, location: Location, keywords: readonly Keyword[]): void {
  const keys = keywords.map(({ arg }) => text(arg as string));
  const values = keywords.map(({ value }) => value);
  mapping(compiler, location, NO_LOCATION, values, keys, (index) => compiler.loadConst(location, keys[index] as (typeof keys)[number]));
}
