/** What `from __future__ import` asks for (Python/future.c 3.6.15 to 3.13.0). */
import type { ErrorPlaces } from '../../syntax/errors.ts';
import type { Alias, Expr, FunctionDef, Located, Stmt, StmtOf, Tree } from './tree.ts';
import { type UnparseRules, unparse } from './unparse.ts';

/** What a version makes of the features. */
export interface FutureRules {
  /** Flags of code by feature, those that still change something (Include/code.h). */
  readonly flags: Readonly<Record<string, number>>;
  /** How annotations become text; null before 3.7. */
  readonly annotations: PostponedAnnotations | null;
  /** Whether a wrong feature is told where its name is, not where its line begins (3.14). */
  readonly placesNames: boolean;
}

export interface PostponedAnnotations {
  readonly unparse: UnparseRules;
  /** Whether the optimiser comes first (before 3.9). */
  readonly folded: boolean;
  /** Whether names in them count as used, and those of targets that are no names are evaluated (before 3.10). */
  readonly visited: boolean;
}

/** Features that all versions know; what they brought is there without them. */
const KNOWN = ['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function', 'unicode_literals'];
const RECENT = ['barry_as_FLUFL', 'generator_stop'];

const PLAIN: UnparseRules = { infinity: '1e309', walrus: ' := ', spacesFloat: false, enclosesStarred: true };

export const FUTURE_36: FutureRules = {
  flags: { barry_as_FLUFL: 0x40000, generator_stop: 0x80000 },
  annotations: null,
  placesNames: false,
};
export const FUTURE_37: FutureRules = {
  flags: { barry_as_FLUFL: 0x40000, annotations: 0x100000 },
  annotations: { unparse: { infinity: 'inf', walrus: ':=', spacesFloat: true, enclosesStarred: true }, folded: true, visited: true },
  placesNames: false,
};
const FLAGS = { barry_as_FLUFL: 0x400000, annotations: 0x1000000 };
export const FUTURE_38: FutureRules = {
  flags: FLAGS,
  annotations: { unparse: { infinity: 'inf', walrus: ':=', spacesFloat: false, enclosesStarred: true }, folded: true, visited: true },
  placesNames: false,
};
export const FUTURE_39: FutureRules = { flags: FLAGS, annotations: { unparse: PLAIN, folded: false, visited: true }, placesNames: false };
export const FUTURE_310: FutureRules = { flags: FLAGS, annotations: { unparse: PLAIN, folded: false, visited: false }, placesNames: false };

const OPEN: UnparseRules = { ...PLAIN, enclosesStarred: false };
export const FUTURE_311: FutureRules = { flags: FLAGS, annotations: { unparse: OPEN, folded: false, visited: false }, placesNames: false };
export const FUTURE_314: FutureRules = { ...FUTURE_311, placesNames: true };

/** The features imported at the start of a program. Throws the SyntaxErrors of wrong ones (future_parse). */
export function futureFeatures(tree: Tree, { flags, annotations, placesNames }: FutureRules, places: ErrorPlaces): Set<string> {
  const features = new Set<string>();
  if (tree.nodeType === 'Expression') return features;
  const known = [...KNOWN, ...RECENT, ...Object.keys(flags), ...(annotations === null ? [] : ['annotations'])];
  let isStart = true;
  tree.body.forEach((node, index) => {
    if (!isFutureImport(node)) {
      isStart &&= index === 0 && isDocumentation(node);
      return;
    }
    if (!isStart) throw places.inTree(node, 'from __future__ imports must occur at the beginning of the file');
    for (const alias of node.names) {
      const { name } = alias;
      const place = placesNames ? (alias as Alias & Located) : startOf(node);
      if (name === 'braces') throw places.inTree(place, 'not a chance');
      if (!known.includes(name)) throw places.inTree(place, `future feature ${name} is not defined`);
      features.add(name);
    }
  });
  return features;
}

/** Where a line starts, without an end. */
const startOf = (node: Located): Located => ({ ...node, col_offset: 0, end_lineno: node.lineno, end_col_offset: -1 });

const isFutureImport = (node: Stmt): node is StmtOf<'ImportFrom'> => node.nodeType === 'ImportFrom' && node.module === '__future__';
const isDocumentation = (node: Stmt): boolean =>
  node.nodeType === 'Expr' && node.value.nodeType === 'Constant' && node.value.constant.kind === 'text';

export function futureFlags(features: ReadonlySet<string>, { flags }: FutureRules): number {
  return [...features].reduce((sum, feature) => sum | (flags[feature] ?? 0), 0);
}

/** The texts of annotations, where they are postponed. */
export type AnnotationTexts = ReadonlyMap<Expr, string>;

/** The text of each annotation in a tree. */
export function annotationTexts(tree: Tree, rules: UnparseRules): AnnotationTexts {
  const texts = new Map<Expr, string>();
  const add = (annotation: Expr | undefined): void => {
    if (annotation !== undefined) texts.set(annotation, unparse(annotation, rules));
  };
  const visit = (node: object): void => {
    const { nodeType } = node as { nodeType?: string };
    if (nodeType === 'AnnAssign') add((node as StmtOf<'AnnAssign'>).annotation);
    if (nodeType === 'FunctionDef' || nodeType === 'AsyncFunctionDef') {
      const { args, returns } = node as FunctionDef & Located;
      for (const each of [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg]) add(each?.annotation);
      add(returns);
    }
    for (const child of blocksOf(node)) visit(child);
  };
  visit(tree);
  return texts;
}

/** Statements inside a node, and what has statements in it. */
function blocksOf(node: object): object[] {
  const { body, orelse, finalbody, handlers, cases } = node as Record<string, unknown>;
  return [body, orelse, finalbody, handlers, cases].flatMap((block) => (Array.isArray(block) ? (block as object[]) : []));
}
