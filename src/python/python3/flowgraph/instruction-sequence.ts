/** Instructions in the order they are made, with labels that jumps go to (instr_sequence, Python/compile.c 3.12.1). */
import type { Location } from './location.ts';

/** A place that jumps go to, once it is used. */
export class Label {
  /** The index of the instruction it stands before; null while it is not used. */
  position: number | null = null;
  /** How many labels of the sequence were made before it. */
  readonly order: number;

  constructor(order: number) {
    this.order = order;
  }
}

export interface SequencedInstruction {
  readonly opcode: string;
  readonly arg: number;
  /** Where it jumps to, or its handler; null where it does neither. */
  readonly target: Label | null;
  readonly location: Location;
  /** How many labels there were when it was made. */
  readonly labels: number;
}

export class InstructionSequence {
  readonly instructions: SequencedInstruction[] = [];
  private readonly used: Label[] = [];
  private made = 0;

  label(): Label {
    return new Label(this.made++);
  }

  add(opcode: string, arg: number, target: Label | null, location: Location): void {
    this.instructions.push({ opcode, arg, target, location, labels: this.made });
  }

  /** The next instruction is where the label's jumps go. */
  use(label: Label): void {
    label.position = this.instructions.length;
    this.used.push(label);
  }

  /** The last label of each instruction that has labels before it, by its index. */
  labelled(): ReadonlyMap<number, Label> {
    return new Map(this.used.map((label) => [label.position as number, label]));
  }

  /** The same of labels that instructions have as targets; others divide no code from 3.13 on. */
  targeted(): ReadonlyMap<number, Label> {
    const targets = new Set(this.instructions.map(({ target }) => target?.position));
    return new Map([...this.labelled()].filter(([position]) => targets.has(position)));
  }

  /** Whether the last instruction is this one, and nothing jumps behind it. */
  endsWith(opcode: string): boolean {
    return this.instructions.at(-1)?.opcode === opcode && this.used.at(-1)?.position !== this.instructions.length;
  }

  /** Puts an instruction before the one at an index, and moves labels. */
  addAt(index: number, opcode: string, target: Label | null, location: Location): void {
    this.instructions.splice(index, 0, { opcode, arg: 0, target, location, labels: 0 });
    this.moveLabels(index, 1);
  }

  /** Puts instructions without labels before the one at an index. */
  insert(index: number, { instructions }: InstructionSequence): void {
    this.instructions.splice(index, 0, ...instructions);
    this.moveLabels(index, instructions.length);
  }

  private moveLabels(from: number, by: number): void {
    for (const label of this.used) if ((label.position as number) >= from) label.position = (label.position as number) + by;
  }
}
