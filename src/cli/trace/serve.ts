/** A traced program's thread: what happens is written as it happens. */
import { RefplotError } from '../../errors.ts';
import { FigureBuilder } from '../../experiment/pyplot/builder.ts';
import type { Execute } from '../../experiment/subjects/builtin.ts';
import { defaultMode, type InterpreterOptions, type LedgerEvent, loadTrace, type RunOutcome } from '../../python/index.ts';
import { utf8Bytes } from '../../python/utf8.ts';
import { tableStyle } from '../terminal.ts';
import type { Reply, Request, TraceRequest } from '../thread/request.ts';
import { serve } from '../thread/serve.ts';
import { CountCurve } from './chart.ts';
import { type Report, rowReport } from './report.ts';
import { openSink, type Sink } from './sink.ts';
import { textReport } from './text.ts';

type Tracer = Awaited<ReturnType<typeof loadTrace>>;
type LedgerReader = Parameters<Tracer['runWithLedger']>[2];

/** Runs what is asked for; never throws. A chart stands for the program's own figures. */
export async function serveTrace(request: Request, trace: TraceRequest): Promise<Reply> {
  const tracer = await loadTrace();
  const style = await tableStyle({ color: trace.color });
  const source = linesOf(request.source);
  const { version, command, name: program, target } = request;
  const mode = request.mode ?? (await defaultMode(target));
  const about = { version, command, program, target, mode, object: trace.object };
  const reports = trace.outputs.map(({ format }) =>
    format === 'table' ? textReport(source, style) : rowReport(format, about, source, trace.lines !== null),
  );
  const curve = trace.chart ? new CountCurve() : null;
  const sinks: Sink[] = [];
  const reply = await serve(request, (program, options) => {
    for (const { path } of trace.outputs) sinks.push(openSink(path, request.terminals.stdout));
    return tell(tracer, trace, reports, sinks, curve)(program, options);
  });
  return finished(reply, sinks, curve);
}

/** Source lines as they are shown; bytes that are no UTF-8 are latin-1. */
function linesOf(source: string): string[] {
  const bytes = Buffer.from(source, 'latin1');
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  return (text.includes('\ufffd') ? source : text).split(/\r\n|\r|\n/);
}

/** Runs the program with whatever is wanted of it. */
function tell(tracer: Tracer, trace: TraceRequest, reports: readonly Report[], sinks: readonly Sink[], curve: CountCurve | null): Execute {
  const write = (part: (report: Report) => string): void => {
    for (const [index, report] of reports.entries()) sinks[index]?.write(part(report));
  };
  const event = (each: LedgerEvent): void => {
    curve?.add(each);
    write((report) => report.event(each));
  };
  return (source, options) => {
    write((report) => report.begin());
    const outcome = trace.lines === null ? bounded(tracer, () => withLedger(source, options)) : withLines(source, options, trace.lines);
    write((report) => report.end());
    for (const sink of sinks) sink.end();
    return outcome;
  };

  function withLines(source: string, options: InterpreterOptions, names: readonly string[]): RunOutcome {
    return tracer.runWithLines(source, options, names, {
      names: (all) => write((report) => report.names(all)),
      line: (each) => write((report) => report.line(each)),
    });
  }

  function withLedger(source: string, options: InterpreterOptions): RunOutcome {
    return trace.object === null
      ? tracer.runWithLedger(source, options, { event })
      : follow(tracer, source, options, trace.object, { event });
  }
}

/** A ledger cannot follow recursion as deep as the program's may be. */
function bounded(tracer: Tracer, work: () => RunOutcome): RunOutcome {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof tracer.LedgerOverflow)) throw error;
    throw new RefplotError(
      'program',
      'the program recursed deeper than its ledger can follow',
      'A lower sys.setrecursionlimit stops it earlier.',
    );
  }
}

/** Follows one object. It may take a run to find it: then the program prints and reads in that one only. */
function follow(tracer: Tracer, source: string, options: InterpreterOptions, expression: string, reader: LedgerReader): RunOutcome {
  let events = 0;
  const counted = (follows: NonNullable<LedgerReader['follows']>): LedgerReader => ({
    event: (each) => {
      events++;
      reader.event(each);
    },
    follows,
  });
  const number = /^#(\d+)$/.exec(expression)?.[1];
  if (number !== undefined) {
    const outcome = tracer.runWithLedger(source, options, counted(tracer.withNumber(Number(number))));
    if (events === 0) throw notFound(expression, 'no object of the program has that number');
    return outcome;
  }
  const input: (string | null)[] = [];
  const readLine = (): string | null => {
    const line = options.readLine?.() ?? null;
    input.push(line);
    return line;
  };
  const searched = { ...options, readLine, plotHost: new FigureBuilder(null) };
  const bytes = utf8Bytes(expression);
  const { outcome, follows, reason } = tracer.findObject(source, searched, bytes);
  if (follows === null) throw notFound(expression, reason);
  const silent = (): void => {};
  tracer.runWithLedger(source, { ...options, stdout: silent, stderr: silent, readLine: () => input.shift() ?? null }, counted(follows));
  if (events === 0) throw notFound(expression, 'it is no object that the program had');
  return outcome;
}

function notFound(expression: string, reason: string): RefplotError {
  return new RefplotError(
    'usage',
    `--object ${expression}: ${reason}`,
    "It is evaluated in the program's globals when the program has ended; an object's number in the ledger (#12) does as well.",
  );
}

/** Gives up files that are not whole, and puts the chart into the result. */
function finished(reply: Reply, sinks: readonly Sink[], curve: CountCurve | null): Reply {
  if (reply.kind !== 'done') {
    for (const sink of sinks) sink.abandon();
    return reply;
  }
  if (curve === null) return reply;
  const result = { ...reply.outcome.result, series: [curve.series()], figures: [curve.figure()] };
  return { ...reply, outcome: { ...reply.outcome, result } };
}
