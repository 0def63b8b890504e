/**
 * What one version's compiler does its own way: which function makes the code of each form of the language, and what happens to the tree
 * before and to the instructions after. `dialects/VERSION.ts` puts together one of them; the compiler asks nothing about versions.
 */
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import type { CmpOp, Expr, ExprOf, Keyword, Stmt, StmtOf, Tree } from '../syntax/tree.ts';
import type { BasicBlock } from './block.ts';
import type { Access, Compiler } from './compiler.ts';
import type { Unit } from './unit.ts';

export interface Dialect {
  /** The optimiser of the tree (Python/ast_opt.c); changes nodes in place. */
  readonly foldTree: (tree: Tree) => void;
  readonly statements: StatementTable;
  readonly expressions: ExpressionTable;
  /** Goes to `target` where the test's truth is `when`, else on (compiler_jump_if). */
  readonly jumpIf: (compiler: Compiler, test: Expr, target: BasicBlock, when: boolean) => void;
  /** Compares the two values on the stack (compiler_addcompare). */
  readonly compare: (compiler: Compiler, operator: CmpOp['nodeType']) => void;
  /** A call with the arguments given, besides `before` that are on the stack already (compiler_call_helper). */
  readonly callWith: (compiler: Compiler, before: number, args: readonly Expr[], keywords: readonly Keyword[]) => void;
  /** From a finished unit to code (assemble, makecode). */
  readonly makeCode: (unit: Unit, context: CodeContext) => CodeBlueprint3;
}

export interface CodeContext {
  readonly filename: string;
  readonly futureFlags: number;
  readonly opcodes: OpcodeTable;
}

/** Who makes the code of each kind of statement (compiler_visit_stmt). */
export type StatementTable = { readonly [K in Stmt['nodeType']]: (compiler: Compiler, node: StmtOf<K>) => void };

/** Who makes the code of each kind of expression (compiler_visit_expr1). */
export type ExpressionTable = { readonly [K in Expr['nodeType']]: (compiler: Compiler, node: ExprOf<K>, access: Access) => void };
