/** What a run on a real interpreter came to: its result, of what it told. */
import { RefplotError } from '../../errors.ts';
import { restNotes, withHolders } from '../../result/holders.ts';
import { type Note, RESULT_SCHEMA, type Result, type Subject } from '../../result/result.ts';
import { seriesOfAll } from '../../result/series.ts';
import { immortalTest } from '../immortality.ts';
import type { Facts, Interpreter } from './interpreter.ts';
import type { Listener } from './listener.ts';
import type { Ended } from './process.ts';
import type { Program, ProgramOutcome } from './program.ts';

/** A run that has ended. */
export interface EndedRun {
  readonly interpreter: Pick<Interpreter, 'kind' | 'name'>;
  readonly facts: Facts;
  readonly flags: readonly string[];
  readonly listener: Listener;
  readonly ended: Ended;
}

type Measured = Pick<Program, 'version' | 'name' | 'command' | 'mode' | 'count' | 'parameters'>;

/** Rejects with RefplotError `interpreter` where the interpreter ended before the program had. */
export async function outcomeOf(program: Measured, run: EndedRun): Promise<ProgramOutcome> {
  const { listener, ended, facts } = run;
  const { end, builder } = listener;
  if (end === null) throw new RefplotError('interpreter', withoutEnd(run));
  const immortal = await immortalTest(facts.version, facts.wordSize);
  const figures = builder.figures();
  const result: Result = {
    schema: RESULT_SCHEMA,
    version: program.version,
    name: program.name,
    command: program.command,
    subject: subjectOf(program, run),
    parameters: program.parameters,
    series: withHolders(seriesOfAll(figures, immortal), listener.counted),
    figures,
    notes: [...overcountNotes(listener), ...restNotes(listener.counted)],
  };
  return {
    exitCode: ended.code ?? 1,
    uncaught: end.raised,
    result,
    saved: builder.saved,
    unsaved: builder.unsaved(),
    counted: listener.counted,
  };
}

/** A walk that finds more than there is would be wrong; it is told rather than hidden. */
function overcountNotes({ overcounted }: Listener): Note[] {
  if (overcounted === 0) return [];
  const text = `more references were found than there are of ${overcounted} ${overcounted === 1 ? 'object' : 'objects'}: their holders are not to be trusted`;
  return [{ code: 'overcounted', text }];
}

function subjectOf({ mode, count = 'references' }: Measured, { interpreter, facts, flags }: EndedRun): Subject {
  const { version, packages } = facts;
  const measured = { kind: interpreter.kind, origin: 'measured', version, mode, count, images: [], flags: [...flags] } as const;
  return packages === undefined ? measured : { ...measured, packages };
}

function withoutEnd({ interpreter: { name }, ended: { code, signal } }: EndedRun): string {
  return signal === null ? `${name} ended with ${code} before the program had` : `${name} was killed by ${signal}`;
}
