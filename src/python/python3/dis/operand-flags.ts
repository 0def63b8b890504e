/** FORMAT_VALUE's conversions and MAKE_FUNCTION's and SET_FUNCTION_ATTRIBUTE's parts, by the bits of the operand (Lib/dis.py, 3.8.18 to 3.13.0). */
const CONVERSIONS = ['', 'str', 'repr', 'ascii'];
const WITH_FORMAT = 4;
const FUNCTION_PARTS = ['defaults', 'kwdefaults', 'annotations', 'closure', 'annotate'];

export function flagsOf(opname: string, arg: number): string {
  if (opname === 'MAKE_FUNCTION' || opname === 'SET_FUNCTION_ATTRIBUTE')
    return FUNCTION_PARTS.filter((_, bit) => (arg & (1 << bit)) !== 0).join(', ');
  if (opname === 'CONVERT_VALUE') return CONVERSIONS[arg] as string;
  if (opname !== 'FORMAT_VALUE') return '';
  return [CONVERSIONS[arg & 3], (arg & WITH_FORMAT) === 0 ? '' : 'with format'].filter((part) => part !== '').join(', ');
}
