/** Text formatted by a specification (format_string_internal, Objects/stringlib/formatter.h 2.7.18). */
import { raised } from '../../protocol/raise.ts';
import { pad, parseSpec, unknownCode } from './spec.ts';

/** `format(text, spec)`; `typeName` is for errors. */
export function formatText(value: string, text: string, typeName: string): string {
  const spec = parseSpec(text, 's', '<');
  if (spec.type !== 's') throw unknownCode(spec.type, typeName);
  if (spec.sign !== '') throw raised('ValueError', 'Sign not allowed in string format specifier');
  if (spec.alternate) throw raised('ValueError', 'Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw raised('ValueError', "'=' alignment not allowed in string format specifier");
  const shown = spec.precision === -1 ? value : [...value].slice(0, spec.precision).join('');
  return pad(shown, spec);
}
