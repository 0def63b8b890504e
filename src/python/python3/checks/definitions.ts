/** Functions, classes and what is generic. */
import { argumentsOf } from '../symtable/annotations.ts';
import type { ClassDef, ExprOf, FunctionDef, Keyword, Located, StmtOf, TypeParam } from '../syntax/tree.ts';
import type { Around, Checker, Visitors } from './checker.ts';

/** What a block of its own starts with. */
const NOTHING = { comprehension: null, isIterable: false, within: null };

/** What is in the block of type parameters, where there are any. */
function generic({ type_params = [] }: FunctionDef | ClassDef, around: Around): Around {
  return type_params.length > 0 ? { ...around, within: 'the definition of a generic' } : around;
}

function definition(checker: Checker, node: FunctionDef & Located, around: Around): void {
  const { body, decorator_list, returns, ...rest } = node;
  checker.all(decorator_list, around);
  checker.below(rest, around);
  const annotations = [...argumentsOf(node.args).map(({ annotation }) => annotation), returns];
  checker.all(
    annotations.filter((each) => each !== undefined),
    checker.annotated(generic(node, around)),
  );
  const block = node.nodeType === 'FunctionDef' ? 'function' : 'async function';
  checker.all(body, { ...NOTHING, block, span: node, unit: node, depth: around.depth + 1 });
}

function classDefinition(checker: Checker, node: ClassDef & Located, around: Around): void {
  const { body, bases, keywords, ...rest } = node;
  refuseRepeated(checker, keywords);
  checker.below(rest, around);
  checker.all([...bases, ...keywords], generic(node, around));
  checker.all(body, { ...NOTHING, block: 'class', span: node, unit: node, depth: around.depth + 1 });
}

/** validate_keywords */
function refuseRepeated(checker: Checker, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    const { arg } = keyword;
    if (arg === undefined) continue;
    if (seen.has(arg)) checker.refuse(keyword, checker.minor >= 9 ? `keyword argument repeated: ${arg}` : 'keyword argument repeated');
    seen.add(arg);
  }
}

function typeParameter(checker: Checker, { nodeType, bound, default_value }: TypeParam, around: Around): void {
  const kind = bound?.nodeType === 'Tuple' && checker.minor >= 13 ? 'constraint' : 'bound';
  if (bound !== undefined) checker.visit(bound, { ...around, within: `a TypeVar ${kind}` });
  if (default_value !== undefined) checker.visit(default_value, { ...around, within: `a ${nodeType} default` });
}

export const DEFINITIONS: Visitors = {
  FunctionDef: definition,
  AsyncFunctionDef: definition,
  Lambda: (checker, node: ExprOf<'Lambda'>, around) => {
    checker.below(node.args, { ...around, unit: node });
    checker.visit(node.body, { ...around, block: 'lambda', span: node, unit: node, comprehension: null, within: null });
  },
  ClassDef: classDefinition,
  AnnAssign: (checker, node: StmtOf<'AnnAssign'>, around) => {
    const { annotation, ...rest } = node;
    checker.visit(annotation, checker.annotated({ ...around, unit: node }));
    checker.below(rest, around);
  },
  Call: (checker, node: ExprOf<'Call'>, around) => {
    refuseRepeated(checker, node.keywords);
    checker.below(node, around);
  },
  TypeAlias: (checker, { type_params, value }: StmtOf<'TypeAlias'>, around) => {
    checker.all([...type_params], around);
    checker.visit(value, { ...around, within: 'a type alias' });
  },
  TypeVar: typeParameter,
  TypeVarTuple: typeParameter,
  ParamSpec: typeParameter,
};
