/**
 * How much memory a program may take (`--max-memory`): what the host's heap has grown by since the program began. The host is asked now
 * and then only, whenever the program may have taken {@link LOOK} bytes more.
 */

/** How the host tells about its heap. */
export interface MemoryMeter {
  /** Bytes in use, garbage that was not collected yet among them. */
  readonly used: () => number;
  /** Collects garbage, where that is possible. */
  readonly collect: () => void;
}

const MEBIBYTE = 2 ** 20;
const DEFAULT_LIMIT = 1024 * MEBIBYTE;
const LOOK = 16 * MEBIBYTE;
/** How much of the limit may be taken after a collection until it is worth another one. */
const PATIENCE = 0.25;

let limit = DEFAULT_LIMIT;
let meter: MemoryMeter | null = null;
/** What was in use when the program began. */
let before = 0;
/** In use beyond which garbage is collected. */
let trigger = DEFAULT_LIMIT;
let taken = 0;

/** Sets the limit in bytes; null is the default. Without a meter single objects alone are limited. */
export function setMemoryLimit(bytes: number | null, host: MemoryMeter | null): void {
  limit = bytes ?? DEFAULT_LIMIT;
  meter = host;
  before = host?.used() ?? 0;
  trigger = limit;
  taken = 0;
}

/** Whether the program may take so many bytes more. */
export function mayTake(bytes: number): boolean {
  if (bytes > limit) return false;
  taken += bytes;
  if (taken < LOOK) return true;
  taken = 0;
  return isWithinLimit(bytes);
}

/** The same, asking the host in any case. */
export function isWithinLimit(bytes: number): boolean {
  if (meter === null || meter.used() - before + bytes <= trigger) return true;
  meter.collect();
  const used = meter.used() - before + bytes;
  trigger = Math.max(limit, used + limit * PATIENCE);
  return used <= limit;
}
