/** What is refused of a concrete tree on the way to the syntax tree (Python/ast.c 3.6.15, 3.7.16 and 3.8.18). */

import { stringError } from '../peg/strings.ts';
import type { Token } from '../peg/token.ts';
import { type Expression, expressionOf, has, nameOf } from './kinds.ts';
import type { Tree } from './recognizer.ts';

export interface TreeError {
  readonly message: string;
  /** Told is where it begins. */
  readonly at: Tree;
}

/** The first error, or null. @param inFormatString throws what is wrong with an expression in braces */
export function treeError(tree: Tree, minor: number, inFormatString: (source: string, token: Token) => void): TreeError | null {
  try {
    new TreeChecker(minor, inFormatString).visit(tree);
    return null;
  } catch (error) {
    if (error instanceof Wrong) return error.told;
    throw error;
  }
}

class Wrong extends Error {
  readonly told: TreeError;

  constructor(message: string, at: Tree) {
    super(message);
    this.told = { message, at };
  }
}

const isText = (tree: Tree | undefined, text: string): boolean =>
  tree?.rule === null && tree.token.text === text && tree.token.kind !== 'STRING';

class TreeChecker {
  private readonly minor: number;

  private readonly inFormatString: (source: string, token: Token) => void;

  constructor(minor: number, inFormatString: (source: string, token: Token) => void) {
    this.minor = minor;
    this.inFormatString = inFormatString;
  }

  visit(tree: Tree): void {
    for (const part of tree.parts) this.visit(part);
    const check = CHECKS[tree.rule ?? ''];
    check?.(this, tree);
  }

  /** set_context @param at where it is told */
  target(tree: Tree, at: Tree, isDeleted = false): void {
    const expression = expressionOf(tree);
    switch (expression.kind) {
      case 'Name':
      case 'Attribute':
      case 'Subscript':
        return;
      case 'Starred':
        // The compiler tells that of what is deleted.
        if (isDeleted) throw new Wrong("can't use starred expression here", expression.tree);
        return this.target(expression.tree.parts[1] as Tree, at, isDeleted);
      case 'List':
      case 'Tuple':
        for (const item of itemsOf(expression)) this.target(item, at, isDeleted);
        return;
      default:
        throw new Wrong(
          `${this.minor >= 8 ? 'cannot' : "can't"} ${isDeleted ? 'delete' : 'assign to'} ${nameOf(expression, this.minor)}`,
          at,
        );
    }
  }

  targets({ parts }: Tree, isDeleted = false): void {
    for (const part of parts) if (!isText(part, ',')) this.target(part, part, isDeleted);
  }

  statement({ parts }: Tree): void {
    const [first, second, ...rest] = parts as [Tree, Tree | undefined, ...Tree[]];
    if (second === undefined) return;
    if (second.rule === 'annassign') return this.annotated(first);
    if (second.rule === 'augassign') {
      this.target(first, first);
      if (!['Name', 'Attribute', 'Subscript'].includes(expressionOf(first).kind)) {
        throw new Wrong('illegal expression for augmented assignment', first);
      }
      return;
    }
    for (const each of [first, ...rest].filter((part) => !isText(part, '=')).slice(0, -1)) {
      if (each.rule === 'yield_expr') throw new Wrong('assignment to yield expression not possible', each);
      this.target(each, each);
    }
  }

  private annotated(target: Tree): void {
    const { kind } = expressionOf(target);
    if (kind === 'List' || kind === 'Tuple') throw new Wrong(`only single target (not ${kind.toLowerCase()}) can be annotated`, target);
    if (kind !== 'Name' && kind !== 'Attribute' && kind !== 'Subscript') throw new Wrong('illegal target for annotation', target);
  }

  /** ast_for_arguments */
  parameters(tree: Tree): void {
    const { parts } = tree;
    let hasDefault = false;
    for (const [index, part] of parts.entries()) {
      if (isText(part, '*')) return this.keywordOnly(parts, index);
      if (isText(part, '**')) return;
      const isParameter = part.rule === 'tfpdef' || part.rule === 'vfpdef';
      if (isText(part, '=')) hasDefault = true;
      else if (isParameter && hasDefault && !isText(parts[index + 1], '=')) {
        throw new Wrong('non-default argument follows default argument', tree);
      }
    }
  }

  private keywordOnly(parts: readonly Tree[], star: number): void {
    const [next, behind] = [parts[star + 1], parts[star + 2]];
    const isBare = next === undefined || (isText(next, ',') && (behind === undefined || isText(behind, '**')));
    if (isBare) throw new Wrong('named arguments must follow bare *', behind ?? (parts[star] as Tree));
  }

  /** ast_for_call @param allowsGenerator whether it is a call, not a class */
  call(list: Tree, allowsGenerator: boolean): void {
    const all = list.parts.filter((part) => !isText(part, ','));
    const generators = all.filter((each) => has(each, 'comp_for'));
    if (this.minor === 6) {
      if (generators.length > 0 && all.length > 1) throw new Wrong('Generator expression must be parenthesized if not sole argument', list);
    } else if (generators[0] !== undefined) {
      if (!allowsGenerator) throw new Wrong('invalid syntax', generators[0]);
      if (list.parts.length > 1) throw new Wrong('Generator expression must be parenthesized', generators[0]);
    }
    this.order(all);
  }

  private order(all: readonly Tree[]): void {
    let [keywords, unpacked] = [0, 0];
    for (const each of all) {
      const [first, second] = each.parts as [Tree, Tree | undefined];
      if (isText(first, '**')) {
        keywords++;
        unpacked++;
      } else if (isText(first, '*')) {
        if (unpacked > 0) throw new Wrong('iterable argument unpacking follows keyword argument unpacking', first);
      } else if (isText(second, '=')) {
        this.keyword(first);
        keywords++;
      } else if (second === undefined || isText(second, ':=')) {
        if (unpacked > 0) throw new Wrong('positional argument follows keyword argument unpacking', first);
        if (keywords > 0) throw new Wrong('positional argument follows keyword argument', first);
      }
    }
  }

  private keyword(name: Tree): void {
    const expression = expressionOf(name);
    if (this.minor < 8) {
      if (expression.kind === 'Lambda') throw new Wrong('lambda cannot contain assignment', name);
      if (expression.kind !== 'Name') throw new Wrong("keyword can't be an expression", name);
    } else if (expression.kind === 'Singleton') throw new Wrong(`cannot assign to ${name.token.text}`, name);
    else if (expression.kind !== 'Name' || isText(expression.tree, '(') || name.token !== expression.tree.token) {
      throw new Wrong('expression cannot contain assignment, perhaps you meant "=="?', name);
    }
  }

  /** ast_for_namedexpr */
  named({ parts }: Tree, at: Tree): void {
    if (!isText(parts[1], ':=')) return;
    const target = expressionOf(parts[0] as Tree);
    if (target.kind !== 'Name') throw new Wrong(`cannot use assignment expressions with ${nameOf(target, this.minor)}`, at);
  }

  /** Literals, and displays that go through something. */
  atom(tree: Tree): void {
    if (tree.token.kind === 'STRING') return this.strings(tree);
    const inner = tree.parts[1];
    if (inner === undefined || !has(inner, 'comp_for')) return;
    const [first] = inner.parts as [Tree];
    if (first.rule === 'star_expr') throw new Wrong('iterable unpacking cannot be used in comprehension', first);
    if (isText(first, '**')) throw new Wrong('dict unpacking cannot be used in dict comprehension', tree);
  }

  private strings(tree: Tree): void {
    const error = stringError(tokensOf(tree), { minor: this.minor, expression: this.inFormatString });
    if (error !== null) throw new Wrong(error.message, tree);
  }
}

function tokensOf({ parts, token }: Tree): Token[] {
  return parts.length === 0 ? [token] : parts.flatMap(tokensOf);
}

function itemsOf({ tree }: Expression): Tree[] {
  const list = tree.rule === 'atom' ? tree.parts[1] : tree;
  if (list === undefined || list.rule === null) return [];
  return list.parts.filter((part) => !isText(part, ','));
}

/** `class A(…)` and calls. */
const argumentsOf = (checker: TreeChecker, { parts }: Tree, allowsGenerator: boolean): void => {
  const list = parts.find(({ rule }) => rule === 'arglist');
  if (list !== undefined) checker.call(list, allowsGenerator);
};

const CHECKS: Readonly<Record<string, (checker: TreeChecker, tree: Tree) => void>> = {
  expr_stmt: (checker, tree) => checker.statement(tree),
  del_stmt: (checker, { parts }) => checker.targets(parts[1] as Tree, true),
  for_stmt: (checker, { parts }) => checker.targets(parts[1] as Tree),
  comp_for: (checker, { parts }) => checker.targets(parts.find(({ rule }) => rule === 'exprlist') as Tree),
  with_item: (checker, tree) => {
    if (tree.parts.length === 3) checker.target(tree.parts[2] as Tree, tree);
  },
  import_from: (_, { parts }) => {
    const names = parts.at(-1) as Tree;
    if (names.rule === 'import_as_names' && names.parts.length % 2 === 0) {
      throw new Wrong('trailing comma not allowed without surrounding parentheses', names);
    }
  },
  typedargslist: (checker, tree) => checker.parameters(tree),
  varargslist: (checker, tree) => checker.parameters(tree),
  trailer: (checker, tree) => argumentsOf(checker, tree, true),
  classdef: (checker, tree) => argumentsOf(checker, tree, false),
  namedexpr_test: (checker, tree) => checker.named(tree, tree),
  argument: (checker, tree) => checker.named(tree, tree),
  atom: (checker, tree) => checker.atom(tree),
};
