/** Hears what the harness tells of a run, and answers the program's pyplot calls. */
import { RefplotError } from '../../errors.ts';
import { PlotError } from '../../python/index.ts';
import { holderCounts } from '../../result/holders.ts';
import { FigureBuilder } from '../pyplot/builder.ts';
import { insideOf } from '../pyplot/place.ts';
import { type Message, readMessage } from './messages.ts';
import type { ToldCount } from './program.ts';
import { errorText, replyText } from './reply.ts';

/** What a run has told so far. */
export class Listener {
  readonly builder: FigureBuilder;
  /** What each `sys.getrefcount` told, in the order of the calls; with `count: 'holders'` only. */
  readonly counted: ToldCount[] = [];
  /** Calls that found more than the true count. */
  overcounted = 0;
  started = false;
  end: Extract<Message, { kind: 'end' }> | null = null;
  private readonly interpreter: string;
  private readonly onStart: () => void;

  /** @param interpreter its name @param saveFolder of `savefig`, which does nothing without one @param onStart called before the program runs */
  constructor(interpreter: string, saveFolder?: string, onStart = (): void => {}) {
    this.interpreter = interpreter;
    this.builder = new FigureBuilder(saveFolder === undefined ? null : insideOf(saveFolder));
    this.onStart = onStart;
  }

  /** The answer to a call. Throws RefplotError `interpreter` for what no harness says. */
  hear(line: string): string | undefined {
    const message = readMessage(line);
    if (message === null || (message.kind === 'start') === this.started) {
      throw new RefplotError('interpreter', `${this.interpreter} sent what is no result: ${JSON.stringify(line.slice(0, 60))}`);
    }
    if (message.kind === 'call') return this.answer(message);
    if (message.kind === 'holders') this.take(message);
    else if (message.kind === 'start') this.start();
    else this.end = message;
    return undefined;
  }

  private take(message: Extract<Message, { kind: 'holders' }>): void {
    const { of, type, count, held, rest } = message;
    this.counted.push({ of, type, count, holders: holderCounts(held, rest ?? 0), whole: rest !== null });
    if (rest !== null && rest < 0) this.overcounted++;
  }

  private start(): void {
    this.started = true;
    this.onStart();
  }

  private answer(call: Extract<Message, { kind: 'call' }>): string {
    try {
      return replyText(this.builder.call(call));
    } catch (error) {
      if (error instanceof PlotError) return errorText(error);
      throw error;
    }
  }
}
