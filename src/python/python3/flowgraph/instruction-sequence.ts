/** Instructions in the order they are made, with labels that jumps go to (instr_sequence, Python/compile.c 3.12.1). */
import type { Location } from './location.ts';

/** A place that jumps go to, once it is used. */
export class Label {
  /** The index of the instruction it stands before; null while it is not used. */
  position: number | null = null;
}

export interface SequencedInstruction {
  readonly opcode: string;
  readonly arg: number;
  /** Where it jumps to, or its handler; null where it does neither. */
  readonly target: Label | null;
  readonly location: Location;
}

export class InstructionSequence {
  readonly instructions: SequencedInstruction[] = [];
  private readonly labels: Label[] = [];

  add(opcode: string, arg: number, target: Label | null, location: Location): void {
    this.instructions.push({ opcode, arg, target, location });
  }

  /** The next instruction is where the label's jumps go. */
  use(label: Label): void {
    label.position = this.instructions.length;
    this.labels.push(label);
  }

  /** Indices of the instructions that a label stands before. */
  labelled(): ReadonlySet<number> {
    return new Set(this.labels.map(({ position }) => position as number));
  }

  /** Puts an instruction first, and moves all labels. */
  addFirst(opcode: string, target: Label | null, location: Location): void {
    this.instructions.unshift({ opcode, arg: 0, target, location });
    for (const label of this.labels) label.position = (label.position as number) + 1;
  }
}
