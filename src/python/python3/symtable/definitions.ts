/** Functions, classes and comprehensions, which have blocks of their own (symtable_visit_stmt, symtable_handle_comprehension; Python/symtable.c 3.8.18). */
import type { Arguments, ClassDef, Comprehension, ExprOf, FunctionDef, Located } from '../syntax/tree.ts';
import type { Builder } from './builder.ts';
import type { Scope } from './scope.ts';
import { GENERIC_BASE, parameterBlock, TYPE_PARAMS } from './type-parameters.ts';

type Comp = ExprOf<'ListComp' | 'SetComp' | 'GeneratorExp'> | ExprOf<'DictComp'>;

export function visitDefinition(builder: Builder, node: FunctionDef & Located): void {
  builder.bind(node.name);
  visitDefaults(builder, node.args);
  builder.all(node.decorator_list);
  const { type_params: typeParams = [] } = node;
  if (typeParams.length === 0) return functionBlock(builder, node);
  parameterBlock(builder, node.name, typeParams, () => {
    for (const hidden of hiddenParameters(node.args)) builder.parameter(hidden, node);
    builder.all(typeParams);
    functionBlock(builder, node);
  });
}

function functionBlock(builder: Builder, node: FunctionDef & Located): void {
  builder.rules.annotations.ofFunction(builder, node);
  builder.enterFunction(node, node.name, () => {
    builder.current.coroutine = node.nodeType === 'AsyncFunctionDef';
    bindParameters(builder, node.args);
    builder.all(node.body);
  });
}

function visitDefaults(builder: Builder, { defaults, kw_defaults }: Arguments): void {
  builder.all([...defaults, ...kw_defaults]);
}

function bindParameters(builder: Builder, { posonlyargs, args, kwonlyargs, vararg, kwarg }: Arguments): void {
  for (const each of [...posonlyargs, ...args, ...kwonlyargs]) builder.parameter(each.arg, each);
  if (vararg !== undefined) builder.parameter(vararg.arg, vararg);
  if (kwarg !== undefined) builder.parameter(kwarg.arg, kwarg);
  builder.current.varargs = vararg !== undefined;
  builder.current.varkeywords = kwarg !== undefined;
}

export function visitLambda(builder: Builder, node: ExprOf<'Lambda'>): void {
  visitDefaults(builder, node.args);
  builder.enterFunction(node, 'lambda', () => {
    bindParameters(builder, node.args);
    builder.visit(node.body);
  });
}

export function visitClass(builder: Builder, node: ClassDef & Located): void {
  builder.bind(node.name);
  builder.all(node.decorator_list);
  const { type_params: typeParams = [] } = node;
  if (typeParams.length === 0) return classBlock(builder, node);
  builder.inClass(node.name, () =>
    parameterBlock(builder, node.name, typeParams, () => {
      for (const hidden of [TYPE_PARAMS, GENERIC_BASE]) Object.assign(builder.symbol(hidden), { bound: true, used: true });
      builder.all(typeParams);
      classBlock(builder, node);
    }),
  );
}

function classBlock(builder: Builder, node: ClassDef & Located): void {
  builder.all([...node.bases, ...node.keywords.map(({ value }) => value)]);
  builder.enter(node, 'class', node.name, () =>
    builder.inClass(node.name, () => {
      if ((node.type_params ?? []).length > 0) {
        builder.bind('__type_params__');
        builder.symbol(TYPE_PARAMS).used = true;
      }
      builder.all(node.body);
    }),
  );
}

/** The first iterable is evaluated outside and comes in as the parameter `.0`. */
export function visitComprehension(builder: Builder, node: Comp): void {
  const [outermost, ...rest] = node.generators as [Comprehension, ...Comprehension[]];
  const generator = node.nodeType === 'GeneratorExp';
  builder.visit(outermost.iter);
  builder.enterFunction(node, node.nodeType, () => {
    builder.current.comprehension = true;
    builder.current.coroutine = node.generators.some(({ is_async }) => is_async === 1);
    builder.parameter('.0', node);
    builder.all([outermost.target, ...outermost.ifs, ...rest]);
    builder.all(node.nodeType === 'DictComp' ? [node.value, node.key] : [node.elt]);
    builder.current.generator = generator;
  });
  const { coroutine } = builder.scopes.get(node) as Scope;
  if (builder.rules.asynchronousComprehensionsNest && coroutine && !generator) builder.current.coroutine = true;
}

/** What a function with type parameters hands to the block of these. */
function hiddenParameters({ kw_defaults }: Arguments): string[] {
  return ['.defaults', ...(kw_defaults.some((each) => each !== null) ? ['.kwdefaults'] : [])];
}
