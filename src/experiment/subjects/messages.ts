/** What the harness tells, line by line. */
import type { PlotCall, PlotValue } from '../../python/index.ts';
import { utf8Text } from '../../python/utf8.ts';

/** What `sys.getrefcount` told under a walk of the heap. */
interface HoldersMessage {
  /** The object counted; null where it is no number and no text. */
  readonly of: number | string | null;
  /** The name of its type. */
  readonly type: string;
  readonly count: number;
  readonly held: readonly (readonly [kind: string, count: number])[];
  /** The true count less what was found; null where there is none. */
  readonly rest: number | null;
}

export type Message =
  | { readonly kind: 'start' }
  | ({ readonly kind: 'call' } & PlotCall)
  | ({ readonly kind: 'holders' } & HoldersMessage)
  | { readonly kind: 'end'; readonly raised: string | null };

/** Strings are the bytes of their UTF-8; a float is its repr, for JSON has no infinities. */
function revive(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return utf8Text(value);
  if (typeof value === 'object' && value !== null && 'number' in value) return floatOf(String(value.number));
  return value;
}

const floatOf = (repr: string): PlotValue => ({ inf: Number.POSITIVE_INFINITY, '-inf': Number.NEGATIVE_INFINITY })[repr] ?? Number(repr);

/** Null for a line that no harness writes. */
export function readMessage(line: string): Message | null {
  try {
    const message = JSON.parse(line, revive) as Partial<Message> | null;
    return typeof message === 'object' && ['start', 'call', 'holders', 'end'].includes(message?.kind ?? '') ? (message as Message) : null;
  } catch {
    return null;
  }
}
