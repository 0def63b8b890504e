/** `__debug__` is a name that cannot be bound (forbidden_name, Python/ast.c 3.8.18 and Python/compile.c 3.9.18 to 3.13.0). */
import type { ErrorPlaces, Span } from '../../syntax/errors.ts';
import { argumentsOf } from '../symtable/annotations.ts';
import type { Arguments, ClassDef, Expr, ExprOf, FunctionDef, Keyword, Located, Pattern, Stmt } from '../syntax/tree.ts';

const NAME = '__debug__';

export class DebugChecks {
  private readonly places: ErrorPlaces;
  private readonly minor: number;

  constructor(places: ErrorPlaces, minor: number) {
    this.places = places;
    this.minor = minor;
  }

  /** Throws PythonSyntaxError. @param around the statement or expression that the node is in */
  check(node: Stmt | Expr | Pattern | Keyword, around: Span): void {
    switch (node.nodeType) {
      case 'Name':
        return this.accessed(node, node.id, node.ctx);
      case 'Attribute':
        return this.accessed(node, node.attr, node.ctx);
      case 'Keyword':
        return this.refuseAt(node.arg, node, around);
      case 'Lambda':
        return this.parameters(node.args, node);
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        return this.definition(node);
      case 'ClassDef':
        return this.refuse(node.name, this.minor >= 9 ? node : ((node as ClassDef).body[0] as Stmt));
      case 'MatchClass':
        for (const [index, name] of node.kwd_attrs.entries()) this.refuse(name, node.kwd_patterns[index] as Pattern);
        return;
      case 'MatchAs':
        return this.refuse(node.name, node);
      default:
    }
  }

  private accessed(node: ExprOf<'Name' | 'Attribute'>, name: string, { nodeType }: { nodeType: string }): void {
    if (nodeType === 'Store') this.refuse(name, node);
    if (nodeType === 'Del' && this.minor >= 10 && name === NAME) throw this.places.inTree(node, `cannot delete ${NAME}`);
  }

  private definition(node: FunctionDef & Located): void {
    const shift = node.nodeType === 'FunctionDef' ? 'def '.length : 'async def '.length;
    this.refuse(node.name, this.minor >= 9 ? node : { ...node, col_offset: node.col_offset + shift });
    this.parameters(node.args, node);
  }

  private parameters(args: Arguments, around: Span): void {
    for (const each of argumentsOf(args)) this.refuseAt(each.arg, each, around);
  }

  /** 3.9 to 3.11 tell the place of what is around. */
  private refuseAt(name: string | undefined, place: Span, around: Span): void {
    this.refuse(name, this.minor >= 9 && this.minor <= 11 ? around : place);
  }

  private refuse(name: string | undefined, place: Span): void {
    if (name === NAME) throw this.places.inTree(place, this.minor >= 8 ? `cannot assign to ${NAME}` : 'assignment to keyword');
  }
}
