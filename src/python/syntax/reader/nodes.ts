/** Nodes as py-ast makes them of a rewritten program, the markers among them, and what Python 2.7 refuses. */
import type { ErrorPlaces } from '../errors.ts';
import { MARKERS } from '../rewrite/markers.ts';

/** A node as py-ast makes it. */
// biome-ignore lint/suspicious/noExplicitAny: py-ast does not export the types of most of its nodes
export type RawNode = any;

/** Statements of Python 3 alone. */
const REFUSED_STATEMENTS = ['AsyncFunctionDef', 'AsyncFor', 'AsyncWith', 'TypeAlias', 'AnnAssign', 'Match', 'TryStar', 'Nonlocal'];

/** Nodes of Python 3 alone. */
export const REFUSED: ReadonlySet<string> = new Set([
  ...REFUSED_STATEMENTS,
  ...['NamedExpr', 'Await', 'YieldFrom', 'FormattedValue', 'JoinedStr', 'TemplateStr', 'Interpolation'],
]);

export const STATEMENTS: ReadonlySet<string> = new Set([
  ...['FunctionDef', 'ClassDef', 'Return', 'Delete', 'Assign', 'AugAssign', 'For', 'While', 'If', 'With', 'Raise', 'Try', 'Assert'],
  ...['Import', 'ImportFrom', 'Global', 'Expr', 'Pass', 'Break', 'Continue', ...REFUSED_STATEMENTS],
]);

export const invalid = (places: ErrorPlaces, node: RawNode, message = 'invalid syntax'): Error =>
  places.at(node.lineno ?? 1, null, message);

export function isMarker(node: RawNode, marker: string): boolean {
  return node?.nodeType === 'Call' && node.func.nodeType === 'Name' && node.func.id === marker;
}

/** A name as the source has it. */
export function plainName(name: string): string {
  return name.startsWith(MARKERS.name) ? name.slice(MARKERS.name.length) : name;
}

export function dottedName(name: string): string {
  return name.split('.').map(plainName).join('.');
}
