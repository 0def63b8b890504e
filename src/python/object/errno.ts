/** Numbers of system errors and what the C library says of them, of the platforms that interpreters were built for. */
import { platform } from '../versions/target.ts';

type ErrorName =
  | ('EPERM' | 'ENOENT' | 'ESRCH' | 'EINTR' | 'ECHILD' | 'EAGAIN' | 'EACCES' | 'EEXIST' | 'ENOTDIR' | 'EISDIR' | 'EPIPE' | 'ERANGE')
  | ('ECONNABORTED' | 'ECONNRESET' | 'ESHUTDOWN' | 'ETIMEDOUT' | 'ECONNREFUSED' | 'EALREADY' | 'EINPROGRESS');

/** asm-generic/errno.h. */
const LINUX: Readonly<Record<ErrorName, number>> = {
  ...{ EPERM: 1, ENOENT: 2, ESRCH: 3, EINTR: 4, ECHILD: 10, EAGAIN: 11, EACCES: 13, EEXIST: 17, ENOTDIR: 20, EISDIR: 21, EPIPE: 32 },
  ...{ ERANGE: 34, ECONNABORTED: 103, ECONNRESET: 104, ESHUTDOWN: 108, ETIMEDOUT: 110, ECONNREFUSED: 111, EALREADY: 114, EINPROGRESS: 115 },
};

/** As WASI counts them (Pyodide 3.14.2: `errno.errorcode`). */
const EMSCRIPTEN: Readonly<Record<ErrorName, number>> = {
  ...{ EPERM: 63, ENOENT: 44, ESRCH: 71, EINTR: 27, ECHILD: 12, EAGAIN: 6, EACCES: 2, EEXIST: 20, ENOTDIR: 54, EISDIR: 31, EPIPE: 64 },
  ...{ ERANGE: 68, ECONNABORTED: 13, ECONNRESET: 15, ESHUTDOWN: 140, ETIMEDOUT: 73, ECONNREFUSED: 14, EALREADY: 7, EINPROGRESS: 26 },
};

const isEmscripten = (): boolean => platform.name === 'emscripten';

export function errorNumber(name: ErrorName): number {
  return (isEmscripten() ? EMSCRIPTEN : LINUX)[name];
}

/** What `strerror` says of ERANGE. */
export function rangeErrorText(): string {
  return isEmscripten() ? 'Result not representable' : 'Numerical result out of range';
}
