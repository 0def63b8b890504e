/**
 * Pyodide as an interpreter of its own: `node pyodide-host.mjs PACKAGE [FLAG…] SCRIPT [ARG…]`, PACKAGE being the folder of the npm package.
 * The program finds the standard streams, descriptors 3 and 4, and the machine's folders where they are. A file that node runs as it
 * stands, built or not.
 */
import { readdirSync, readSync, statSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, parse } from 'node:path';
import { isatty } from 'node:tty';

const NAP_MS = 5;
const WINDOWS = process.platform === 'win32';

/** Runs what may have to wait for whoever is at the other end of a pipe. */
function patiently(work) {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (error.code === 'EOF') return 0;
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, NAP_MS);
    }
  }
}

/** A path of the machine as Python has it. */
const inside = (path) => (WINDOWS && isAbsolute(path) ? path.replace(/^([a-z]):/i, '/$1').replaceAll('\\', '/') : path);

/** Bytes pass as they are; by itself Pyodide writes line by line. */
function connectStreams(python) {
  python.setStdin({ read: (buffer) => patiently(() => readSync(0, buffer)), isatty: isatty(0) });
  python.setStdout({ write: (buffer) => patiently(() => writeSync(1, buffer)), isatty: isatty(1) });
  python.setStderr({ write: (buffer) => patiently(() => writeSync(2, buffer)), isatty: isatty(2) });
}

/** The pipes of the program that started this one: Python's next free descriptors are the same. */
function connectPipes({ FS }) {
  const pipes = {
    calls: { write: (_stream, memory, start, length) => patiently(() => writeSync(3, memory, start, length)) },
    replies: { read: (_stream, memory, start, length) => patiently(() => readSync(4, memory, start, length, null)) },
  };
  for (const [name, operations] of Object.entries(pipes)) {
    const device = FS.makedev(FS.createDevice.major++, 0);
    FS.registerDevice(device, { open: () => {}, close: () => {}, ...operations });
    FS.mkdev(`/dev/refplot-${name}`, device);
    FS.open(`/dev/refplot-${name}`, name === 'calls' ? 'w' : 'r');
  }
}

const OWN_FOLDERS = ['dev', 'lib', 'proc', 'sys'];
const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The machine's folders, but for those that Pyodide has itself. */
function mountFolders({ FS }) {
  const { root } = parse(process.cwd());
  const names = readdirSync(root).filter((name) => !OWN_FOLDERS.includes(name) && isFolder(join(root, name)));
  for (const name of names) {
    const place = inside(join(root, name));
    FS.mkdirTree(place);
    FS.mount(FS.filesystems.NODEFS, { root: join(root, name) }, place);
  }
  FS.chdir(inside(process.cwd()));
}

/** Pyodide, ready to run what `args` say. */
async function load(folder, args) {
  const { loadPyodide } = createRequire(import.meta.url)(folder);
  // Without PYTHONINSPECT Pyodide would stay for more after a script's end.
  const python = await loadPyodide({ indexURL: folder, args: args.map(inside), env: { ...process.env, PYTHONINSPECT: '' } });
  connectStreams(python);
  connectPipes(python);
  mountFolders(python);
  return python;
}

/** The exit status of Python's own main function, with the arguments that Pyodide was loaded with. */
function runMain({ _module: python }) {
  try {
    return python._run_main();
  } catch (error) {
    if (error.constructor.name === 'ExitStatus') return error.status;
    throw error;
  }
}

const [folder, ...args] = process.argv.slice(2);
try {
  process.exit(runMain(await load(folder, args)));
} catch (error) {
  process.stderr.write(`Pyodide in ${folder} failed: ${error.message ?? error}\n`);
  process.exit(1);
}
