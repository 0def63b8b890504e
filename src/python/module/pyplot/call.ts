/** One pyplot call: its arguments as plain data to the host, the host's answer back as Python objects. */

import { newInt } from '../../cache/integers.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Kwargs, NativeMethod } from '../../memory/type-record.ts';
import { newTuple } from '../../object/construct.ts';
import { type ExceptionName, exceptionTypes } from '../../object/exception-types.ts';
import { withKeywords } from '../../object/native.ts';
import { newNativeStr } from '../../object/str/native-text.ts';
import { raised, raisedWith } from '../../protocol/raise.ts';
import { type PlotCall, PlotError, type PlotHost, type PlotReply, type PlotValue } from '../../recording.ts';
import { lineAt } from '../../vm/line-table.ts';
import { thread } from '../../vm/thread.ts';

interface Converters {
  readonly toValue: (object: PyObject) => PlotValue;
  readonly toObject: (reply: PlotReply) => Ref;
}

let host: PlotHost | null = null;
let converters: Converters | null = null;

/** Sets where calls go while a program runs. */
export function connectPlotHost(plotHost: PlotHost | null, convert: Converters): void {
  host = plotHost;
  converters = convert;
}

/** A function of `pyplot`, or a method of a figure or axes. */
export function plotMethod(name: string, target: PlotCall['target']): NativeMethod {
  return withKeywords(name, (_self, args, kwargs) => callHost(name, target, args, kwargs));
}

function callHost(name: string, target: PlotCall['target'], args: readonly PyObject[], kwargs: Kwargs): Ref {
  if (host === null || converters === null) throw raised('RuntimeError', 'refplot: no figure can be drawn here');
  const { toValue, toObject } = converters;
  const call = {
    function: name,
    target,
    args: args.map(toValue),
    kwargs: Object.fromEntries([...(kwargs ?? [])].map(([keyword, value]) => [keyword, toValue(value)])),
    line: currentLine(),
  };
  try {
    return toObject(host.call(call));
  } catch (error) {
    if (error instanceof PlotError) throw raisedWith(pythonException(error.exception), argumentObject(error.args));
    throw error;
  }
}

/** One argument as it is, several as a tuple. */
function argumentObject(args: readonly (string | number)[]): Ref {
  const objects = args.map((arg) => (typeof arg === 'number' ? newInt(arg) : newNativeStr(arg)));
  return objects.length === 1 ? (objects[0] as Ref) : newTuple(objects);
}

function pythonException(name: string): ExceptionName {
  return name in exceptionTypes ? (name as ExceptionName) : 'RuntimeError';
}

function currentLine(): number {
  const frame = thread.frame?.payload;
  return frame === undefined ? 0 : lineAt(frame.code.lnotab, frame.code.co_firstlineno, frame.f_lasti);
}
