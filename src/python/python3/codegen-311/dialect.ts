/**
 * What one version's compiler does its own way, from 3.11 on. `dialects/VERSION.ts` puts together one of them; the compiler asks nothing
 * about versions.
 */
import type { Constant } from '../../compiler/blueprint.ts';
import type { ErrorPlaces } from '../../syntax/errors.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import type { ListedInstruction } from '../dis/listing.ts';
import type { Label } from '../flowgraph/instruction-sequence.ts';
import type { Location } from '../flowgraph/location.ts';
import type { SymbolRules } from '../symtable/rules.ts';
import type { FutureRules } from '../syntax/future.ts';
import type { SyntaxRules } from '../syntax/parse.ts';
import type { ClassDef, CmpOp, Expr, ExprOf, FunctionDef, Keyword, Located, Stmt, StmtOf, Tree, TypeParam } from '../syntax/tree.ts';
import type { Compiler } from './compiler.ts';
import type { LateBlock } from './late-value.ts';
import type { PatternContext } from './pattern-context.ts';
import type { Unit } from './unit.ts';

/** Operations that 3.11 has opcodes for, and later versions one opcode with an operand (Include/internal/pycore_intrinsics.h). */
export type Intrinsic =
  | 'print'
  | 'import star'
  | 'async generator wrap'
  | 'unary positive'
  | 'list to tuple'
  | 'prepare reraise star'
  | 'stop iteration error';

/** How `dis.dis` shows code. */
export interface Listing {
  /** @param constants the constants' reprs */
  readonly list: (code: CodeBlueprint3, constants: readonly string[], opcodes: OpcodeTable) => ListedInstruction[];
  readonly lines: (code: CodeBlueprint3, listed: readonly ListedInstruction[], lasti: number) => string[];
}

export interface FlowDialect {
  readonly listing: Listing;
  readonly syntax: SyntaxRules;
  readonly future: FutureRules;
  /** Warns of what a tree has, before its code is made (3.14). */
  readonly warnOfTree?: (tree: Tree, places: ErrorPlaces) => void;
  /** The optimiser of the tree (Python/ast_opt.c); changes nodes in place. */
  readonly foldTree: (tree: Tree, made: (constant: Constant) => void) => void;
  readonly symbols: SymbolRules;
  /** Whether code that is made for nothing of its own stands where the compiler is (3.11), or where it is told to. */
  readonly placesImplicitly: boolean;
  /** Whether a return is added at the end also where code ends with one; it never runs, but its None may be the first constant. */
  readonly alwaysReturns: boolean;
  /** From a finished unit to code (optimize_and_assemble). */
  readonly makeCode: (unit: Unit, compiler: Compiler) => CodeBlueprint3;

  /** Whether names are what they are in a comprehension in place also where it only uses them. */
  readonly borrowsUsedNames: boolean;

  /** Whether a comprehension in place in a class hides all names that it has, or those that it binds alone. */
  readonly hidesUsedNames: boolean;

  /** What a block begins with. @param place the place of its first line */
  readonly beginCode: (compiler: Compiler, node: object, place: Location) => void;

  // Names and functions.
  /** Loads what a cell or free variable of this index holds. */
  readonly loadCell: (compiler: Compiler, location: Location, index: number) => void;
  /** Makes a function of the code on the stack, and of the parts below it. */
  readonly makeFunction: (compiler: Compiler, location: Location, parts: number) => void;
  /** Leaves a dict of the defaults of keyword-only parameters on the stack. */
  readonly keywordDefaults: (compiler: Compiler, location: Location, named: readonly NamedExpression[]) => void;
  /** Keeps a function's documentation; answers whether its statement makes no code. */
  readonly documentation: (compiler: Compiler, text: Constant | null) => boolean;
  /** Loads the documentation of a class or module. */
  readonly bodyDocumentation: (compiler: Compiler, node: Expr, text: Constant) => void;
  /** Where a lambda returns. */
  readonly lambdaEnd: (node: ExprOf<'Lambda'>) => Location;
  /** Makes what a function has of its annotations, on the stack; answers which part of it that is, or 0. */
  readonly functionAnnotations: (compiler: Compiler, location: Location, node: FunctionDef) => number;
  readonly annotatedAssign: (compiler: Compiler, node: StmtOf<'AnnAssign'>) => void;
  /** What annotations need before a module's or class's statements, and behind them. */
  readonly beginBody: (compiler: Compiler, location: Location, body: readonly Stmt[]) => void;
  readonly endBody: (compiler: Compiler, location: Location) => void;
  readonly beginClass: (compiler: Compiler, location: Location, node: ClassDef & Located) => void;
  readonly endClass: (compiler: Compiler) => void;

  // Values.
  readonly intrinsic: (compiler: Compiler, location: Location, operation: Intrinsic) => void;
  readonly not: (compiler: Compiler, location: Location) => void;
  /** Compares the two values on the stack (compiler_addcompare). */
  readonly compare: (compiler: Compiler, location: Location, operator: CmpOp['nodeType']) => void;
  /** Whether displays of constants, and of values by constant keys, are made of one constant; from 3.14 on the flow graph sees to it. */
  readonly foldsDisplays: boolean;
  readonly subscript: (compiler: Compiler, node: ExprOf<'Subscript'>) => void;
  readonly slice: (compiler: Compiler, node: ExprOf<'Slice'>) => void;
  /** Fetches an item of what lies below its key. */
  readonly item: (compiler: Compiler, location: Location) => void;
  /** Loads what an augmented assignment changes, and answers what stores it. */
  readonly loadSubscriptTarget: (compiler: Compiler, node: ExprOf<'Subscript'>) => () => void;
  readonly attribute: (compiler: Compiler, node: ExprOf<'Attribute'>) => void;
  readonly loadAttribute: (compiler: Compiler, location: Location, attribute: string) => void;
  /** An f-string without anything in it. */
  readonly emptyFormat: (compiler: Compiler, location: Location) => void;
  readonly formattedValue: (compiler: Compiler, node: ExprOf<'FormattedValue'>) => void;
  /** A StopIteration that leaves a generator is a RuntimeError; some versions see to it in the code. */
  readonly guardStopIteration: (compiler: Compiler) => void;
  /** Ends `and` and `or` where the truth of the value on the stack is `when`; else goes on without it. */
  readonly decide: (compiler: Compiler, location: Location, when: boolean, target: Label) => void;
  /** Drives the awaitable or iterator on the stack to its result (compiler_add_yield_from). */
  readonly drive: (compiler: Compiler, location: Location, resumed: number) => void;
  /** Puts what is sent first on the stack, to an awaitable there. */
  readonly beginSending: (compiler: Compiler, location: Location) => void;
  /** Makes of the value on the stack what `yield from` drives. */
  readonly delegate: (compiler: Compiler, location: Location) => void;

  // Jumps.
  /** The opcode of jumps that are no loop's. */
  readonly passingJump: 'JUMP' | 'JUMP_NO_INTERRUPT';
  /** Jumps where the truth of the value on the stack is `when`, and takes it. */
  readonly jumpOnTruth: (compiler: Compiler, location: Location, when: boolean, target: Label) => void;
  /** Jumps where the truth of the value on the stack is `when`, and takes it only where it goes on. */
  readonly jumpOrPop: (compiler: Compiler, location: Location, when: boolean, target: Label) => void;
  /** Fails where the comparison with a pattern's value is false. */
  readonly failUnlessEqual: (compiler: Compiler, location: Location, context: PatternContext) => void;

  // Calls.
  /** Makes what is called, by `load`; NULL lies on its one or its other side. */
  readonly callee: (compiler: Compiler, location: Location, load: () => void) => void;
  /** Loads a method, with its object. */
  readonly loadMethod: (compiler: Compiler, location: Location, attribute: string) => void;
  /** Whether a call was one of a method, and its code is made. */
  readonly methodCall: (compiler: Compiler, node: ExprOf<'Call'>) => boolean;
  /** A call that is none of a method. */
  readonly call: (compiler: Compiler, node: ExprOf<'Call'>) => void;
  /** Calls with a tuple of arguments, and perhaps a dict of those by names. */
  readonly callUnpacked: (compiler: Compiler, location: Location, hasNames: boolean) => void;
  /** Calls with so many arguments, the last of them by names, which stand elsewhere than the call. */
  readonly callNames: (compiler: Compiler, location: Location, count: number, keywords: readonly Keyword[], names?: Location) => void;
  /** Calls a function with the one argument on the stack, without NULL. */
  readonly callOne: (compiler: Compiler, location: Location) => void;
  /** Calls a function that is made for this one call; `make` leaves it and its arguments below it, and answers how many these are. */
  readonly callBlock: (compiler: Compiler, location: Location, make: () => number) => void;
  /** Where a bound or default of a type parameter is made to be evaluated. */
  readonly boundPlace: (param: TypeParam, value: Expr) => Location;
  /** Leaves a function on the stack that returns what `value` loads. */
  readonly evaluateLater: (compiler: Compiler, location: Location, late: LateBlock, value: () => void) => void;
  /** Calls `__exit__` with three arguments on the stack. */
  readonly callExit: (compiler: Compiler, location: Location) => void;

  // Statements.
  /** Where what was matched is dropped before a case's statements. @param pattern where its pattern stands */
  readonly matchedPlace: (pattern: Location) => Location;
  readonly loadAssertionError: (compiler: Compiler, location: Location) => void;
  /** Where a failed assertion is raised. */
  readonly assertPlace: (node: StmtOf<'Assert'>) => Location;
  /** Begins the handlers of `except*`: a list for what is raised in them, and the group once more. */
  readonly beginGroup: (compiler: Compiler, location: Location) => void;
  /** Behind a `with` whose body raised: what was raised goes on unless `__exit__` says otherwise. */
  readonly endWith: (compiler: Compiler, cleanup: Label) => void;
  readonly enter: (compiler: Compiler, location: Location, isAsync: boolean) => void;
  /** Brings what is returned from inside a `with` below what calls `__exit__`. */
  readonly keepBelowExit: (compiler: Compiler, location: Location) => void;
  /** Where a context is entered and left. */
  readonly contextPlace: (node: StmtOf<'With' | 'AsyncWith'>, context: Expr) => Location;
  /** Where an iterator is got and asked, which a statement or comprehension goes through. */
  readonly iterationPlace: (around: Located, iter: Expr) => Location;
  /** How many values an iterator is on the stack, while a loop goes through it. */
  readonly iteratorSize: 1 | 2;
  /** Whether comprehensions get their first iterator themselves, or are given it. */
  readonly iteratesInside: boolean;
  /** Begins each pass of a `for` loop. */
  readonly beginLoop: (compiler: Compiler, target: Expr) => void;
  /** Ends a loop that its iterator ends. */
  readonly endFor: (compiler: Compiler) => void;
  /** Awaits what an asynchronous iterator gives next. @param inStatement whether it is no comprehension's */
  readonly awaitNext: (compiler: Compiler, location: Location, inStatement: boolean) => AwaitedNext;
  readonly importModule: (compiler: Compiler, location: Location, node: StmtOf<'Import' | 'ImportFrom'>, module: string) => void;
  readonly whileStatement: (compiler: Compiler, node: StmtOf<'While'>) => void;
}

/** Ends an asynchronous loop whose iterator has ended. */
export type AwaitedNext = (location: Location) => void;

export interface NamedExpression {
  readonly name: string;
  readonly value: Expr;
}

export type ComprehensionNode = ExprOf<'ListComp' | 'SetComp' | 'GeneratorExp'> | ExprOf<'DictComp'>;
