/** The texts of the expressions in an f-string, which up to 3.11 are parsed each on its own (fstring_find_expr, Parser/string_parser.c 3.10.13). */

const PREFIX = /^[a-zA-Z]*/;

/** @param text a string token with its prefix and quotes */
export function formatExpressions(text: string): string[] {
  const prefix = (PREFIX.exec(text) as RegExpExecArray)[0].toLowerCase();
  if (!prefix.includes('f')) return [];
  const quoted = text.slice(prefix.length);
  const width = /^("""|''')/.test(quoted) ? 3 : 1;
  const scanner = new Scanner(quoted.slice(width, -width), prefix.includes('r'));
  scanner.literal(false);
  return scanner.found;
}

class Scanner {
  readonly found: string[] = [];
  private readonly text: string;
  private readonly isRaw: boolean;
  private at = 0;

  constructor(text: string, isRaw: boolean) {
    this.text = text;
    this.isRaw = isRaw;
  }

  /** Up to the end, or to the brace that ends a format. */
  literal(isFormat: boolean): void {
    while (this.at < this.text.length) {
      const character = this.text[this.at++];
      if (character === '\\' && !this.isRaw) this.escape();
      else if (character === '}' && isFormat) return;
      else if (character === '{') {
        if (this.text[this.at] === '{' && !isFormat) this.at++;
        else this.expression();
      }
    }
  }

  private escape(): void {
    const name = /^N\{[^}]*\}/.exec(this.text.slice(this.at));
    this.at += name?.[0].length ?? 1;
  }

  private expression(): void {
    const start = this.at;
    this.skipExpression();
    this.found.push(this.text.slice(start, this.at));
    const end = /^=?\s*(?:![a-zA-Z])?/.exec(this.text.slice(this.at));
    this.at += end?.[0].length ?? 0;
    const isFormat = this.text[this.at++] === ':';
    if (isFormat) this.literal(true);
  }

  private skipExpression(): void {
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const rest = this.text.slice(this.at, this.at + 3);
      const character = rest[0] as string;
      if (/["']/.test(character)) this.skipString();
      else if ('([{'.includes(character)) depth++;
      else if (depth > 0) {
        if (')]}'.includes(character)) depth--;
      } else if (/^[!=<>]=/.test(rest)) this.at++;
      else if ('!:=}'.includes(character)) return;
    }
  }

  /** To its last quote. */
  private skipString(): void {
    const quote = (/^("""|'''|"|')/.exec(this.text.slice(this.at)) as RegExpExecArray)[0];
    const end = this.text.indexOf(quote, this.at + quote.length);
    this.at = (end < 0 ? this.text.length : end) + quote.length - 1;
  }
}
