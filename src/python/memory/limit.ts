/** How large a single object may become (`--max-memory`). */

/** Below the longest string the host can make, so that exceeding it is always noticed here first. */
const DEFAULT_LIMIT = 256 * 1024 * 1024;

let limit = DEFAULT_LIMIT;

/** Sets the limit in bytes; null is the default. */
export function setMemoryLimit(bytes: number | null): void {
  limit = Math.min(bytes ?? DEFAULT_LIMIT, DEFAULT_LIMIT);
}

export function memoryLimit(): number {
  return limit;
}
