/** The names in expressions and parameters (symtable_visit_expr, symtable_visit_arguments, Python/symtable.c 2.7.18). */
import type { Arguments, Comprehension, Expr } from '../../syntax/tree.ts';
import { Blocks } from './blocks.ts';

export class ExpressionVisitor extends Blocks {
  protected all(expressions: readonly Expr[]): void {
    for (const expression of expressions) this.expression(expression);
  }

  protected optional(expression: Expr | undefined): void {
    if (expression !== undefined) this.expression(expression);
  }

  protected expression(node: Expr): void {
    switch (node.nodeType) {
      case 'BoolOp':
        return this.all(node.values);
      case 'BinOp':
        this.expression(node.left);
        return this.expression(node.right);
      case 'UnaryOp':
        return this.expression(node.operand);
      case 'Lambda':
        this.all(node.args.defaults);
        return this.enter(node, 'function', 'lambda', () => {
          this.parameters(node.args, node.lineno);
          this.expression(node.body);
        });
      case 'IfExp':
        this.expression(node.test);
        this.expression(node.body);
        return this.expression(node.orelse);
      case 'Dict':
        this.all(node.keys);
        return this.all(node.values);
      case 'Set':
      case 'List':
      case 'Tuple':
        return this.all(node.elts);
      case 'ListComp':
        this.expression(node.elt);
        for (const generator of node.generators) this.comprehension(generator);
        return;
      case 'GeneratorExp':
        return this.comprehensionBlock(node, 'genexpr', node.generators, [node.elt], true);
      case 'SetComp':
        return this.comprehensionBlock(node, 'setcomp', node.generators, [node.elt], false);
      case 'DictComp':
        return this.comprehensionBlock(node, 'dictcomp', node.generators, [node.value, node.key], false);
      case 'Yield':
        this.optional(node.value);
        this.current.generator = true;
        if (this.current.returnsValue) throw this.returnInGenerator(node.lineno);
        return;
      case 'Compare':
        this.expression(node.left);
        return this.all(node.comparators);
      case 'Call':
        return this.callExpression(node);
      case 'Repr':
      case 'Attribute':
      case 'Starred':
        return this.expression(node.value);
      case 'Subscript':
        this.expression(node.value);
        return this.expression(node.slice);
      case 'Slice':
        this.optional(node.lower);
        this.optional(node.upper);
        return this.optional(node.step);
      case 'Name':
        return node.ctx.nodeType === 'Load' ? this.use(node.id) : this.assign(node.id);
    }
  }

  private callExpression(node: Extract<Expr, { nodeType: 'Call' }>): void {
    this.expression(node.func);
    this.all(node.args.filter((argument) => argument.nodeType !== 'Starred'));
    for (const keyword of node.keywords) if (keyword.arg !== undefined) this.expression(keyword.value);
    this.all(node.args.filter((argument) => argument.nodeType === 'Starred'));
    for (const keyword of node.keywords) if (keyword.arg === undefined) this.expression(keyword.value);
  }

  private comprehension(generator: Comprehension): void {
    this.expression(generator.target);
    this.expression(generator.iter);
    this.all(generator.ifs);
  }

  /** The first iterable is evaluated outside and comes in as the parameter `.0`. */
  private comprehensionBlock(
    node: { readonly lineno: number },
    name: string,
    generators: readonly Comprehension[],
    results: readonly Expr[],
    generator: boolean,
  ): void {
    const [outermost, ...rest] = generators as [Comprehension, ...Comprehension[]];
    this.expression(outermost.iter);
    this.enter(node, 'function', name, () => {
      this.current.generator = generator;
      this.parameter('.0', 0);
      this.expression(outermost.target);
      this.all(outermost.ifs);
      for (const each of rest) this.comprehension(each);
      this.all(results);
    });
  }

  protected parameters(args: Arguments, lineno: number): void {
    args.args.forEach((argument, position) => {
      this.parameter(argument.nodeType === 'Name' ? argument.id : `.${position}`, lineno);
    });
    if (args.vararg !== undefined) {
      this.parameter(args.vararg, lineno);
      this.current.varargs = true;
    }
    if (args.kwarg !== undefined) {
      this.parameter(args.kwarg, lineno);
      this.current.varkeywords = true;
    }
    for (const argument of args.args) if (argument.nodeType === 'Tuple') this.nestedParameters(argument, lineno);
  }

  private nestedParameters(pattern: Expr, lineno: number): void {
    if (pattern.nodeType === 'Name') return this.parameter(pattern.id, lineno);
    if (pattern.nodeType === 'Tuple') for (const element of pattern.elts) this.nestedParameters(element, lineno);
  }
}
