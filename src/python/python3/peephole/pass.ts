/** The pass over the operations of a code (PyCode_Optimize, Python/peephole.c 3.8.18). */
import type { Constant } from '../../compiler/blueprint.ts';
import { truth } from '../fold/arithmetic.ts';
import type { CodeWords } from './code-words.ts';
import type { OptimizedCode, PeepholeRules } from './rules.ts';

const isUnconditional = (name: string | undefined): boolean => name === 'JUMP_FORWARD' || name === 'JUMP_ABSOLUTE';
const isConditional = (name: string | undefined): boolean => name !== undefined && /^(POP_JUMP_IF|JUMP_IF)_/.test(name);
const jumpsOnTrue = (name: string | undefined): boolean => name === 'POP_JUMP_IF_TRUE' || name === 'JUMP_IF_TRUE_OR_POP';

/** What is put in place of building a sequence of so many items and taking it apart again. */
const ROTATIONS: readonly (readonly string[])[] = [[], [], ['ROT_TWO'], ['ROT_THREE', 'ROT_TWO']];

export class Pass implements OptimizedCode {
  readonly consts: Constant[];
  readonly code: CodeWords;
  private readonly rules: PeepholeRules;
  /** The number of the basic block each word belongs to. */
  private readonly blocks: Uint32Array;

  constructor(code: CodeWords, consts: Constant[], rules: PeepholeRules) {
    this.code = code;
    this.rules = rules;
    this.consts = consts;
    this.blocks = this.markBlocks();
  }

  private markBlocks(): Uint32Array {
    const { code } = this;
    const blocks = new Uint32Array(code.length);
    for (let at = 0; at < code.length; at++) if (code.isJump(code.nameAt(at))) blocks[code.targetOf(at)] = 1;
    let block = 0;
    for (let at = 0; at < blocks.length; at++) {
      block += blocks[at] as number;
      blocks[at] = block;
    }
    return blocks;
  }

  isOneBlock(from: number, to: number): boolean {
    return this.blocks[from] === this.blocks[to];
  }

  run(): void {
    const { code } = this;
    for (let at = code.operationAt(0); at < code.length; ) at = this.improve(at, code.operationAt(at + 1));
  }

  /** Improves the operation in a word; answers which is next. */
  private improve(at: number, next: number): number {
    const name = this.code.nameAt(at);
    if (this.rules.improve?.(this, at, next)) return next;
    if (name !== undefined && !name.endsWith('_OR_POP') && this.rules.threaded.has(name)) return this.threadJump(at, name, next);
    switch (name) {
      case 'LOAD_CONST':
        this.loadConst(at, next);
        return next;
      case 'BUILD_TUPLE':
        this.buildTuple(at, next);
        return next;
      case 'JUMP_IF_FALSE_OR_POP':
      case 'JUMP_IF_TRUE_OR_POP':
        return this.shortCircuit(at, name) ?? this.threadJump(at, name, next);
      case 'RETURN_VALUE':
        return this.afterReturn(at, next);
      default:
        return next;
    }
  }

  /** A test of a constant that is true is left out. */
  private loadConst(at: number, next: number): void {
    const { code } = this;
    const start = code.startOf(at);
    if (code.nameAt(next) !== 'POP_JUMP_IF_FALSE' || !this.isOneBlock(start, at + 1)) return;
    if (truth(this.consts[code.argOf(at)] as Constant)) code.fill(start, next + 1);
  }

  private buildTuple(at: number, next: number): void {
    const { code } = this;
    const count = code.argOf(at);
    const start = code.startOf(at);
    const first = count > 0 ? this.constantsBefore(start, count) : null;
    if (first !== null && this.isOneBlock(first, start)) this.foldTuple(first, at, count);
    else this.unpackAtOnce(at, next);
  }

  unpackAtOnce(at: number, next: number): boolean {
    const { code } = this;
    const start = code.startOf(at);
    const count = code.argOf(at);
    if (code.nameAt(next) !== 'UNPACK_SEQUENCE' || !this.isOneBlock(start, at + 1) || count !== code.argOf(next)) return false;
    const rotations = ROTATIONS[count];
    if (rotations === undefined) return false;
    code.fill(start, next + 1);
    rotations.forEach((name, index) => {
      code.put(start + index, name, 0);
    });
    return true;
  }

  constantsBefore(end: number, count: number): number | null {
    let left = count;
    for (let at = end - 1; at >= 0; at--) {
      const name = this.code.nameAt(at);
      if (name === 'LOAD_CONST') {
        left--;
        if (left === 0) return this.code.startOf(at);
      } else if (name !== 'NOP' && name !== 'EXTENDED_ARG') return null;
    }
    return null;
  }

  loadedFrom(first: number, count: number): Constant[] {
    const loaded: Constant[] = [];
    for (let word = first; loaded.length < count; word++) {
      if (this.code.nameAt(word) === 'LOAD_CONST') loaded.push(this.consts[this.code.argOf(word)] as Constant);
    }
    return loaded;
  }

  private foldTuple(first: number, at: number, count: number): void {
    const items = this.loadedFrom(first, count);
    const index = this.consts.push({ kind: 'tuple', items, late: true }) - 1;
    this.code.putBefore(at + 1, first, 'LOAD_CONST', index);
  }

  /** A jump that keeps its condition, to another conditional jump; null where it is none, or does not fit. */
  private shortCircuit(at: number, name: string): number | null {
    const { code } = this;
    const target = code.operationAt(code.argOf(at) / 2);
    const there = code.nameAt(target);
    if (!isConditional(there)) return null;
    const alike = jumpsOnTrue(there) === jumpsOnTrue(name);
    const moved = code.setArg(at, alike ? code.argOf(target) : 2 * (target + 1));
    if (moved === null) return null;
    const now = alike ? (there as string) : name === 'JUMP_IF_TRUE_OR_POP' ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE';
    code.put(moved, now, code.argOf(moved) & 0xff);
    return moved;
  }

  /** A jump to a jump goes there at once, a jump to a return is a return. */
  private threadJump(at: number, name: string, next: number): number {
    const { code } = this;
    const start = code.startOf(at);
    const target = code.operationAt(code.targetOf(at));
    if (isUnconditional(name) && code.nameAt(target) === 'RETURN_VALUE') {
      code.put(start, 'RETURN_VALUE', 0);
      code.fill(start + 1, at + 1);
    } else if (isUnconditional(code.nameAt(target))) {
      const jump = name === 'JUMP_FORWARD' ? 'JUMP_ABSOLUTE' : name;
      const there = code.targetOf(target) - (code.isRelative(jump) ? at + 1 : 0);
      if (there >= 0) code.putBefore(at + 1, start, jump, 2 * there);
    }
    return next;
  }

  /** What can never run after a return. */
  private afterReturn(at: number, next: number): number {
    const { code } = this;
    let end = at + 1;
    while (end < code.length && this.isOneBlock(at, end) && !this.rules.kept.has(code.nameAt(end) as string)) end++;
    if (code.nameAt(end) === 'SETUP_FINALLY') end = Math.max(code.startOf(end), at + 1);
    if (end === at + 1) return next;
    code.fill(at + 1, end);
    return code.operationAt(end);
  }
}
