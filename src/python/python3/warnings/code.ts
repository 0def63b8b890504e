/**
 * What compiles, but was hardly meant: told as code is made of it (compiler_warn and the checks before it, Python/compile.c 3.6.15 to 3.13.0,
 * Python/codegen.c 3.14.2).
 */
import type { ErrorPlaces } from '../../syntax/errors.ts';
import type { Expr, ExprOf, Located, StmtOf } from '../syntax/tree.ts';
import { SINGLETONS, typeName } from './literal-types.ts';

const COMMA = 'perhaps you missed a comma?';

const CANNOT_BE_CALLED = new Set('Constant Tuple List ListComp Dict DictComp Set SetComp GeneratorExp JoinedStr TemplateStr'.split(' '));
const HAVE_NO_ITEMS = new Set('Set SetComp GeneratorExp Lambda TemplateStr'.split(' '));
const CONSTANTS_WITHOUT_ITEMS = new Set('none ellipsis bool int long float complex frozenset'.split(' '));
const SEQUENCES = new Set('Tuple List ListComp JoinedStr'.split(' '));
const CONSTANT_SEQUENCES = new Set('text bytes tuple'.split(' '));

export class CodeWarnings {
  private readonly places: ErrorPlaces;
  private readonly minor: number;
  private muted = 0;

  constructor(places: ErrorPlaces, version: string) {
    this.places = places;
    this.minor = Number(version.split('.')[1]);
  }

  /** Code that is made again: from 3.14 on it is warned of once. */
  again(make: () => void): void {
    const depth = this.minor >= 14 ? 1 : 0;
    this.muted += depth;
    make();
    this.muted -= depth;
  }

  assertion(node: StmtOf<'Assert'>): void {
    const { test } = node;
    const isAlwaysTrue =
      test.nodeType === 'Tuple'
        ? test.elts.length > 0
        : this.minor >= 10 && test.nodeType === 'Constant' && test.constant.kind === 'tuple' && test.constant.items.length > 0;
    if (isAlwaysTrue) this.tell(node, 'assertion is always true, perhaps remove parentheses?');
  }

  /** check_compare: the first `is` beside a literal. */
  identity({ left, ops, comparators, ...node }: ExprOf<'Compare'>): void {
    if (this.minor < 8) return;
    const values = [left, ...comparators];
    const index = ops.findIndex(
      ({ nodeType }, at) => /^Is/.test(nodeType) && values.slice(at, at + 2).some((value) => this.isLiteral(value)),
    );
    if (index < 0) return;
    const literal = values.slice(index, index + 2).find((value) => this.isLiteral(value)) as Expr;
    const what = this.minor >= 12 ? `'${typeName(literal)}' literal` : 'a literal';
    const [written, meant] = ops[index]?.nodeType === 'Is' ? ['is', '=='] : ['is not', '!='];
    this.tell(node, `"${written}" with ${what}. Did you mean "${meant}"?`);
  }

  /** check_is_arg */
  private isLiteral(value: Expr): boolean {
    if (value.nodeType === 'Tuple') return this.minor >= 14 && value.elts.every(({ nodeType }) => nodeType === 'Constant');
    return value.nodeType === 'Constant' && !SINGLETONS.has(value.constant.kind);
  }

  /** check_caller */
  callee(node: ExprOf<'Call'>): void {
    const { func } = node;
    if (this.minor < 8 || !CANNOT_BE_CALLED.has(func.nodeType)) return;
    this.tell(this.minor >= 12 ? func : node, `'${typeName(func)}' object is not callable; ${COMMA}`);
  }

  /** check_subscripter, check_index */
  subscript(node: ExprOf<'Subscript'>): void {
    if (this.minor < 8) return;
    const { value, slice } = node;
    const place = this.minor >= 12 ? value : node;
    if (kindIn(value, HAVE_NO_ITEMS, CONSTANTS_WITHOUT_ITEMS)) {
      this.tell(place, `'${typeName(value)}' object is not subscriptable; ${COMMA}`);
    }
    // Up to 3.8 slices beside others are no tuple in the tree.
    const isSliced = this.minor <= 8 && slice.nodeType === 'Tuple' && slice.elts.some(({ nodeType }) => nodeType === 'Slice');
    const index = isSliced ? null : typeName(slice);
    if (index === null || /^(int|bool|slice)$/.test(index) || !kindIn(value, SEQUENCES, CONSTANT_SEQUENCES)) return;
    this.tell(place, `${typeName(value)} indices must be integers or slices, not ${index}; ${COMMA}`);
  }

  private tell({ lineno }: Pick<Located, 'lineno'>, message: string): void {
    if (this.muted === 0) this.places.warn(lineno, message);
  }
}

function kindIn(value: Expr, nodes: ReadonlySet<string>, constants: ReadonlySet<string>): boolean {
  return value.nodeType === 'Constant' ? constants.has(value.constant.kind) : nodes.has(value.nodeType);
}
