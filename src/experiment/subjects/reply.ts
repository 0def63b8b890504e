/** What a pyplot call gives back, as the Python expression that the harness evaluates; on 2.7 and on 3. */
import type { PlotError, PlotReply, PlotValue } from '../../python/index.ts';

/** A literal of text: ASCII, the rest escaped, in Python 2 and 3 the same. */
function text(value: string): string {
  const escaped = [...value].map((character) => {
    const code = character.codePointAt(0) as number;
    if (code >= 32 && code < 127 && character !== '"' && character !== '\\') return character;
    return `\\U${code.toString(16).padStart(8, '0')}`;
  });
  return `refplot_text(u"${escaped.join('')}")`;
}

const listed = (items: readonly string[], [open, close]: readonly [string, string]): string =>
  `${open}${items.map((item) => `${item},`).join('')}${close}`;

function valueText(value: PlotValue): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : `float("${value}")`;
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return Array.isArray(value) ? listed(value.map(valueText), ['(', ')']) : 'None';
}

/** The expression of a reply. */
export function replyText(reply: PlotReply): string {
  switch (reply.kind) {
    case 'none':
      return 'None';
    case 'value':
      return valueText(reply.value);
    case 'tuple':
      return listed(reply.items.map(replyText), ['(', ')']);
    case 'list':
      return listed(reply.items.map(replyText), ['[', ']']);
    case 'handle':
      return `RefplotHandle("${reply.handle.handle}", "${String(reply.handle.id).padStart(3, '0')}")`;
    case 'artist':
      return `RefplotArtist("${reply.type}")`;
  }
}

/** The expression that raises what matplotlib would. */
export const errorText = ({ exception, args }: PlotError): string =>
  `refplot_raise(${[`"${exception}"`, ...args.map((each) => (typeof each === 'number' ? String(each) : text(each)))].join(', ')})`;
