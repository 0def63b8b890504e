/**
 * Runs many programs on one Pyodide, which takes seconds to start: `node pyodide-programs.mjs PACKAGE FLAG NAME INPUT OUTPUT`. INPUT is a JSON
 * list of programs (a character per byte), each of which is called NAME and is compiled first; OUTPUT gets the list of what they print. All
 * that Python knows is in WebAssembly's memory, which is put back as it was at the start before each program runs: none sees another.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const PLACE = '/tmp';
/** Pyodide starts with a terminal, whose lines are written as they end; a stream that is none keeps what it is given until it is full. */
const BUFFER = '__import__("sys").stdout.reconfigure(line_buffering=False)';
/** Modules of Pyodide's imported `__main__`, which CPython holds in `sys.modules` alone: it would not die where the program ends. */
const LET_GO = `
def let_go(main):
    import gc, sys
    for holder in gc.get_referrers(main):
        if isinstance(holder, dict) and holder is not sys.modules:
            for name in [name for name in holder if holder[name] is main]:
                del holder[name]
let_go(__import__("__main__"))
del let_go, _pyodide_core`;
/** The status where the standard streams could not be written to the end. */
const NOT_FLUSHED = 120;

/** What Python writes, as text of a character per byte, until it is taken. */
function capturedStreams(python) {
  const written = { stdout: '', stderr: '' };
  const into = (stream) => ({
    isatty: false,
    write: (bytes) => {
      written[stream] += Buffer.from(bytes).toString('latin1');
      return bytes.length;
    },
  });
  python.setStdin({ read: () => 0, isatty: false });
  python.setStdout(into('stdout'));
  python.setStderr(into('stderr'));
  return () => {
    const taken = { ...written };
    Object.assign(written, { stdout: '', stderr: '' });
    return taken;
  };
}

/** A function that puts the memory, and how deep the stack is, back as they are now. Memory never shrinks: what was added is zero again. */
function restoration({ memory, ___stack_pointer: stack }) {
  const bytes = new Uint8Array(memory.buffer).slice();
  const depth = stack.value;
  return () => {
    const current = new Uint8Array(memory.buffer);
    current.set(bytes);
    current.fill(0, bytes.length);
    stack.value = depth;
  };
}

function exitStatusOf(run) {
  try {
    return run();
  } catch (error) {
    if (error.constructor.name === 'ExitStatus') return error.status;
    throw error;
  }
}

/** As Py_RunMain (Modules/main.c, 3.14) does: Pyodide's own leaves the interpreter as it is at a program's end, where CPython takes it down. */
function runMain(python) {
  const status = python._run_main();
  return python._Py_FinalizeEx() < 0 ? NOT_FLUSHED : status;
}

/** Whether statements succeed, in `__main__`. */
const run = (python, statements) => python._PyRun_SimpleString(python.stringToNewUTF8(`${statements}\n`)) === 0;

/** Compiles `PLACE/NAME` into `PLACE/NAMEc`; whether that succeeded. */
function compile({ _module: python }, name) {
  const [source, called] = [`${PLACE}/${name}`, name].map((text) => JSON.stringify(text));
  const call = `py_compile.compile(${source}, cfile=${source} + "c", dfile=${called}, doraise=True)`;
  return run(python, `import py_compile; ${call}`);
}

const [folder, flag, name, input, output] = process.argv.slice(2);
const { loadPyodide } = createRequire(import.meta.url)(folder);
// Without PYTHONINSPECT Pyodide would stay for more after a program's end.
const env = { ...process.env, PYTHONINSPECT: '' };
const python = await loadPyodide({ indexURL: folder, args: [flag, `${PLACE}/${name}c`], env });
python.FS.chdir(PLACE);
const taken = capturedStreams(python);
run(python._module, BUFFER);
// `__main__`'s dictionary, which JavaScript holds.
python.globals.destroy();
run(python._module, LET_GO);
const restore = restoration(python._module);

function printed(program) {
  python.FS.writeFile(`${PLACE}/${name}`, Buffer.from(program, 'latin1'));
  const compiled = compile(python, name);
  restore();
  const said = taken();
  if (!compiled) return { ...said, status: 1 };
  const status = exitStatusOf(() => runMain(python._module));
  restore();
  return { ...taken(), status };
}

writeFileSync(output, JSON.stringify(JSON.parse(readFileSync(input, 'utf8')).map(printed)));
process.exit(0);
