/**
 * What one version's compiler does its own way: which function makes the code of each form of the language, and what happens to the tree
 * before and to the instructions after. `dialects/VERSION.ts` puts together one of them; the compiler asks nothing about versions.
 */
import type { Constant } from '../../compiler/blueprint.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import type { Listing } from '../dis/listing.ts';
import type { SymbolRules } from '../symtable/rules.ts';
import type { AnnotationTexts, FutureRules } from '../syntax/future.ts';
import type { SyntaxRules } from '../syntax/parse.ts';
import type { CmpOp, Expr, ExprOf, Keyword, Stmt, StmtOf, Tree } from '../syntax/tree.ts';
import type { CodeWarnings } from '../warnings/code.ts';
import type { BasicBlock } from './block.ts';
import type { Access, Compiler } from './compiler.ts';
import type { Unit } from './unit.ts';

export interface Dialect {
  readonly syntax: SyntaxRules;
  readonly future: FutureRules;
  readonly symbols: SymbolRules;
  /** The optimiser of the tree (Python/ast_opt.c); changes nodes in place and tells of each constant that it makes. */
  readonly foldTree: (tree: Tree, made: (constant: Constant) => void) => void;
  /**
   * Which instructions have a line: the first of each statement and of each expression that stands on a later line (`forward`), and of what
   * goes on after such an expression, too (`restored`); or all (`every`, PEP 626), but for those that no source stands for.
   */
  readonly lines: 'forward' | 'restored' | 'every';
  /** From how many values on they are collected one by one instead of lying on the stack together (STACK_USE_GUIDELINE). */
  readonly stackGuideline: number;
  /** Whether a function's documentation makes no code, not even a line. */
  readonly skipsDocumentation: boolean;
  /** The first line of a module's code; 0 where it is that of its first instruction. */
  readonly moduleLine: 0 | 1;
  readonly listing: Listing;
  /** Opcodes that end a basic block. */
  readonly endsBlock: ReadonlySet<string>;
  readonly statements: StatementTable;
  readonly expressions: ExpressionTable;
  /** Goes to `target` where the test's truth is `when`, else on (compiler_jump_if). */
  readonly jumpIf: (compiler: Compiler, test: Expr, target: BasicBlock, when: boolean) => void;
  /** Compares the two values on the stack (compiler_addcompare). */
  readonly compare: (compiler: Compiler, operator: CmpOp['nodeType']) => void;
  /** A call with the arguments given, besides `before` that are on the stack already (compiler_call_helper). */
  readonly callWith: (compiler: Compiler, before: number, args: readonly Expr[], keywords: readonly Keyword[]) => void;
  /** Leaves the annotations of a function's parameters on the stack (compiler_visit_annotations). */
  readonly annotations: (compiler: Compiler, annotated: readonly Annotated[]) => void;
  /** From a finished unit to code (assemble, makecode). */
  readonly makeCode: (unit: Unit, context: CodeContext) => CodeBlueprint3;
}

/** A parameter, or `return`, and its annotation. */
export type Annotated = readonly [name: string, annotation: Expr];

export interface CodeContext {
  readonly filename: string;
  readonly futureFlags: number;
  /** Where annotations are postponed, their texts. */
  readonly annotationTexts: AnnotationTexts | null;
  readonly opcodes: OpcodeTable;
  readonly warnings: CodeWarnings;
}

/** Who makes the code of each kind of statement (compiler_visit_stmt). */
export type StatementTable = { readonly [K in Stmt['nodeType']]: (compiler: Compiler, node: StmtOf<K>) => void };

/** Who makes the code of each kind of expression (compiler_visit_expr1). */
/** Template strings are later versions'. */
type Kind = Exclude<Expr['nodeType'], 'TemplateStr' | 'Interpolation'>;
export type ExpressionTable = { readonly [K in Kind]: (compiler: Compiler, node: ExprOf<K>, access: Access) => void };
