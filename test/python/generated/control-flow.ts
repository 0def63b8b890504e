/**
 * Generated programs about what leaves a block early: `try`, `with`, loops, `return`, exceptions of both kinds of classes, generators that are
 * sent to, thrown into, closed and dropped. Counts and `sys.exc_info()` are printed all along.
 */
import { Choices } from './choices.ts';

const PROLOGUE = `import sys
word = 'some fresh word'
items = [word, 'second word']
class Watch(object):
    def __init__(self, name): self.name = name
    def __del__(self): print 'del', self.name, sys.exc_info()[0]
class Old:
    def __init__(self, value=None): self.value = value
    def __del__(self): print 'del old'
class Error(Exception):
    def __init__(self, *args):
        Exception.__init__(self, *args)
        self.extra = word
class Manager(object):
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self):
        show('enter')
        return self
    def __exit__(self, kind, value, trace):
        print 'exit', kind and kind.__name__, trace and trace.tb_lineno, sys.getrefcount(self), value is not None and sys.getrefcount(value)
        return self.swallow
def show(where):
    kind, value, trace = sys.exc_info()
    print where, kind and kind.__name__, trace and trace.tb_lineno, sys.getrefcount(word), sys.getrefcount(items), sys.getrefcount(Error)
    del trace
def attempt(call):
    try: print 'gave', call()
    except StopIteration: print 'stopped'
    except Exception, error: print 'raised', type(error).__name__, error
    error = None
`;

const RAISED = [
  ...['ValueError', 'ValueError(word)', 'KeyError(word)', 'Error(word)', 'Error', 'Error, word', 'IOError, (1, word)', 'Old', 'Old(word)'],
  ...['StopIteration', 'KeyError, (word, 2)'],
];
const CAUGHT = [
  ...['ValueError', '(KeyError, Old)', 'Error, caught', 'Exception, caught', 'Exception', 'ZeroDivisionError', 'Old, caught', null],
  ...['(LookupError, (Error,)), caught', 'EnvironmentError, caught'],
];
const OPERATIONS = [
  ...['made.next', 'made.next', 'made.next', 'lambda: made.send(word)', 'lambda: made.throw(Error, word)', 'made.close'],
  ...[
    'lambda: made.throw(KeyError(word))',
    'lambda: made.gi_frame is None',
    'lambda: made.throw(Old)',
    'lambda: made.throw(StopIteration)',
  ],
];
const LOOPS = ['for index in range(2):', 'for value in [word, items]:', 'for value in iter([1, 2]):'];
const DEPTH = 3;

/** Where a statement stands: what it may do there. */
interface Place {
  readonly generator: boolean;
  readonly handler: boolean;
  readonly loop: boolean;
  /** `continue` may not stand in a `finally` (Python 2.7). */
  readonly final: boolean;
}

class Writer {
  private readonly choices: Choices;
  private names = 0;
  private readonly functions: string[] = [];
  private readonly generators: string[] = [];

  constructor(seed: number) {
    this.choices = new Choices(seed);
  }

  private name(): string {
    return `'n${this.names++}'`;
  }

  private value(): string {
    return this.choices.of([
      'word',
      'items[0]',
      '(word, 1)',
      '[word]',
      "{'key': word}",
      'None',
      '5',
      `Watch(${this.name()})`,
      'lambda: word',
    ]);
  }

  private block(depth: number, place: Place): string[] {
    return Array.from({ length: 1 + this.choices.below(3) }, () => this.statement(depth, place))
      .flat()
      .map((line) => `    ${line}`);
  }

  private statement(depth: number, place: Place): string[] {
    const kind = this.choices.below(20);
    if (depth === 0 || kind < 7) return [this.simple(place)];
    if (kind < 13) return this.trying(depth - 1, place);
    if (kind < 16) return [`with Manager(${this.choices.of(['True', 'False', 'None', '1'])}):`, ...this.block(depth - 1, place)];
    if (kind < 19) return [this.choices.of(LOOPS), ...this.block(depth - 1, { ...place, loop: true, final: false })];
    return [`if ${this.choices.of(['True', 'sys.exc_info()[0]', 'items'])}:`, ...this.block(depth - 1, place)];
  }

  private simple({ generator, handler, loop, final }: Place): string {
    const choices = [
      `show(${this.name()})`,
      `show(${this.name()})`,
      `local = ${this.value()}`,
      'print sys.getrefcount(word), sys.exc_info()[0] is None, sys.exc_type is None',
      `raise ${this.choices.of(RAISED)}`,
      this.choices.of(['1/0', 'local = sys.exc_info()[1]', 'sys.exc_clear()']),
      ...(handler ? ['raise'] : []),
      ...(loop ? [final ? 'break' : this.choices.of(['break', 'continue'])] : []),
      ...(generator ? ['return', `yield ${this.value()}`, `local = yield ${this.value()}`, 'print (yield word) is None'] : []),
      ...(generator ? [] : [`return ${this.value()}`]),
      ...this.functions.map((name) => `local = ${name}()`),
      ...this.generators.map((name) => `for value in ${name}(): print value is word`),
    ];
    return this.choices.of(choices);
  }

  private trying(depth: number, place: Place): string[] {
    const lines = ['try:', ...this.block(depth, place)];
    const kind = this.choices.below(3);
    if (kind !== 1) {
      const caught = this.choices.of(CAUGHT);
      lines.push(caught === null ? 'except:' : `except ${caught}:`, ...this.block(depth, { ...place, handler: true }));
      if (this.choices.below(3) === 0) lines.push('else:', ...this.block(depth, place));
    }
    if (kind !== 0) lines.push('finally:', ...this.block(depth, { ...place, final: true }));
    return lines;
  }

  private define(generator: boolean): string {
    const known = generator ? this.generators : this.functions;
    const name = `${generator ? 'gen' : 'func'}${known.length}`;
    const place = { generator, handler: false, loop: false, final: false };
    const body = [...this.block(DEPTH, place), ...this.block(DEPTH, place), ...(generator ? ['    yield word'] : [])];
    known.push(name);
    return [`def ${name}():`, '    local = value = caught = None', ...body, ''].join('\n');
  }

  private useGenerator(name: string): string {
    const uses = Array.from({ length: 1 + this.choices.below(5) }, () => `attempt(${this.choices.of(OPERATIONS)})\nshow('at ${name}')\n`);
    return `made = ${name}()\n${uses.join('')}${this.choices.of(['del made', 'made = None', 'made = 5'])}\n`;
  }

  write(): string {
    const definitions = Array.from({ length: 2 + this.choices.below(3) }, () => this.define(this.choices.below(2) === 0)).join('');
    const calls = this.functions.map((name) => `attempt(${name})\nshow('after ${name}')\n`).join('');
    const last = this.functions.length > 0 && this.choices.below(3) === 0 ? `${this.choices.of(this.functions)}()\n` : '';
    return `${PROLOGUE}${definitions}${calls}${this.generators.map((name) => this.useGenerator(name)).join('')}show('end')\n${last}`;
  }
}

/** The program of a seed: Python 2 source. */
export function controlFlowProgram(seed: number): string {
  return new Writer(seed).write();
}
