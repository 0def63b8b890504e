/** Attributes and calls of methods (maybe_optimize_method_call, update_start_location_to_match_attr; Python/compile.c 3.12.1). */
import type { Location } from '../flowgraph/location.ts';
import type { ExprOf } from '../syntax/tree.ts';
import { unpacks } from './calls.ts';
import { at, type Compiler } from './compiler.ts';
import { MOST_ON_STACK } from './displays.ts';
import { loadSuperArguments, reachesSuper } from './super.ts';

type Attribute = ExprOf<'Attribute'>;

const OPCODES = { Load: 'LOAD_ATTR', Store: 'STORE_ATTR', Del: 'DELETE_ATTR' } as const;

export function attribute(compiler: Compiler, node: Attribute): void {
  const { value, attr, ctx } = node;
  if (ctx.nodeType === 'Load' && reachesSuper(compiler, node)) return superAttribute(compiler, node);
  compiler.expression(value);
  accessAttribute(compiler, fromName(at(node), node), OPCODES[ctx.nodeType], attr);
}

/** The lowest bit of LOAD_ATTR's operand is for methods. */
export function accessAttribute(compiler: Compiler, location: Location, opcode: string, attr: string): void {
  if (opcode === 'LOAD_ATTR') return compiler.dialect.loadAttribute(compiler, location, attr);
  compiler.emitName(location, opcode, attr);
}

/** Where an attribute ends on another line than it begins, the place of its name. */
export function fromName(location: Location, { attr, end_lineno, end_col_offset }: Attribute): Location {
  if (location.line === end_lineno) return location;
  const column = end_col_offset - [...attr].length;
  const [start, end] = column >= 0 ? [column, location.endColumn] : [-1, -1];
  const endLine = Math.max(end_lineno, location.endLine);
  return { line: end_lineno, endLine, column: start, endColumn: endLine === end_lineno ? Math.max(start, end) : end };
}

/** LOAD_SUPER_ATTR's operand below the name: whether a method is called, and whether `super` has arguments. */
const METHOD = 1;
const WITH_ARGUMENTS = 2;

function superAttribute(compiler: Compiler, node: Attribute): void {
  const { args } = node.value as ExprOf<'Call'>;
  loadSuperArguments(compiler, node.value as ExprOf<'Call'>);
  loadSuper(compiler, node, args.length > 0 ? WITH_ARGUMENTS : 0);
}

function loadSuper(compiler: Compiler, node: Attribute, bits: number): void {
  const index = compiler.nameIndex(node.attr);
  compiler.emit(at(node), 'LOAD_SUPER_ATTR', (index << 2) | bits);
  compiler.emit(fromName(at(node), node), 'NOP');
}

/** Whether it was one that needs no bound method. */
export function methodCall(compiler: Compiler, node: ExprOf<'Call'>): boolean {
  const { func, args, keywords } = node;
  if (func.nodeType !== 'Attribute' || isImported(compiler, func) || !fitsMethod(node)) return false;
  let location = at(func);
  if (reachesSuper(compiler, func)) {
    const inner = func.value as ExprOf<'Call'>;
    loadSuperArguments(compiler, inner);
    loadSuper(compiler, func, METHOD | (inner.args.length > 0 ? WITH_ARGUMENTS : 0));
  } else {
    compiler.expression(func.value);
    location = fromName(location, func);
    compiler.dialect.loadMethod(compiler, location, func.attr);
  }
  compiler.expressions(args);
  compiler.expressions(keywords.map(({ value }) => value));
  compiler.dialect.callNames(compiler, fromName(at(node), func), args.length + keywords.length, keywords, fromName(at(func), func));
  return true;
}

/** Not too many arguments, and none of unknown number. */
export function fitsMethod({ args, keywords }: ExprOf<'Call'>): boolean {
  return args.length + keywords.length + (keywords.length > 0 ? 1 : 0) < MOST_ON_STACK && !unpacks(args, keywords);
}

/** What a module gives is seldom a method (is_import_originated). */
export function isImported({ settings }: Compiler, { value }: Attribute): boolean {
  return value.nodeType === 'Name' && settings.top.symbols.get(value.id)?.imported === true;
}
