/** How instructions get into the blocks of the current unit, and which lines they have (struct compiler_unit, Python/compile.c 3.8.18). */
import type { Constant } from '../../compiler/blueprint.ts';
import { mangle } from '../../compiler/symtable/scope.ts';
import type { Located } from '../syntax/tree.ts';
import { type BasicBlock, NO_LINE } from './block.ts';
import type { Dialect } from './dialect.ts';
import type { Unit } from './unit.ts';

export abstract class Emission {
  unit!: Unit;
  protected abstract readonly dialect: Pick<Dialect, 'lines' | 'endsBlock'>;
  /** Above 0 in code that can never run: it is looked at for mistakes only. */
  private silent = 0;

  protected get isSilent(): boolean {
    return this.silent > 0;
  }

  /** Code that never runs leaves no instruction and no constant. */
  silently(visit: () => void): void {
    this.silent++;
    visit();
    this.silent--;
  }

  emit(opcode: string, arg = 0): void {
    if (!this.isSilent) this.push(opcode, arg, null);
  }

  private push(opcode: string, arg: number, target: BasicBlock | null): void {
    this.unit.push(opcode, arg, target);
    if (this.dialect.endsBlock.has(opcode)) this.nextBlock();
  }

  loadConst(constant: Constant): void {
    if (!this.isSilent) this.emit('LOAD_CONST', this.unit.addConst(constant));
  }

  /** An opcode whose operand is a name (attributes, imports). */
  emitName(opcode: string, name: string): void {
    if (!this.isSilent) this.emit(opcode, this.unit.names.add(mangle(this.unit.className, name)));
  }

  jump(opcode: string, target: BasicBlock): void {
    if (!this.isSilent) this.push(opcode, 0, target);
  }

  /** A jump that no token stands for (ADDOP_JUMP_NOLINE). */
  artificialJump(opcode: string, target: BasicBlock): void {
    this.relocated(NO_LINE, () => this.jump(opcode, target));
  }

  block(): BasicBlock {
    return this.unit.block();
  }

  use(block: BasicBlock): void {
    this.unit.use(block);
  }

  nextBlock(): void {
    this.use(this.block());
  }

  atLine(lineno: number): void {
    this.unit.lineno = lineno;
    this.unit.linenoSet = false;
  }

  /** The line of a module's first instructions. */
  startAt(lineno: number): void {
    if (this.dialect.lines === 'every' || this.unit.lineno === 0) this.unit.lineno = lineno;
  }

  /** Where every instruction has a line, what follows is of another line than the statement it is made for (SET_LOC). */
  relocate(lineno: number): void {
    if (this.dialect.lines === 'every') this.unit.lineno = lineno;
  }

  /** The same for what is made of a node of its own. */
  locate(node: Located): void {
    if (this.dialect.lines !== 'every') return;
    this.unit.lineno = node.lineno;
    this.unit.span = node;
  }

  /** The same for what is made by `emit` alone. */
  relocated(lineno: number, emit: () => void): void {
    const before = this.unit.lineno;
    this.relocate(lineno);
    emit();
    this.relocate(before);
  }

  /** After code of other lines: the line it was made for, or none where every instruction has one. */
  resume(lineno: number): void {
    if (this.dialect.lines === 'every') this.unit.lineno = NO_LINE;
    else this.atLine(lineno);
  }
}
