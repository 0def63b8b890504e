/** Pieces about strings: formatting, methods, unicode, and numbers as text. */
import { type Form, only2 } from './forms.ts';
import { anyValue, type Chapter, lines, type Piece } from './piece.ts';

const FORMATS = [
  ...[
    "'%s|%r' % (word, items)",
    "'%(key)s %(key)r' % {'key': word}",
    "'%5d|%-5d|%05d' % (42, 42, -42)",
    "'%x %o %e %.3f' % (255, 8, 1.5, 2.0)",
  ],
  ...["'%s' % (items,)", "'%c%c' % ('a', 98)", "'%%'", "'%*d' % (5, number)", "'%s' % word", "'%d' % 'x'", "'%s' % ()"],
  ...[
    "'{0} {1!r:>10} {key}'.format(word, number, key=items)",
    "'{:,}'.format(number)",
    "'{0[0]} {0.__class__}'.format(items)",
    "'{}{}'.format(word)",
  ],
  ...[
    "'{:>{width}}'.format(word, width=16)",
    "format(number, 'x')",
    "format(1.5, '8.2f')",
    "'{!s}'.format(word)",
    "'{:%}'.format(0.25)",
    "'%r' % u'\\xe9'",
  ],
];

const formatting: Piece = (choices, tag) =>
  lines(`
for template${tag} in [${choices
    .some(FORMATS)
    .map((each) => JSON.stringify(each))
    .join(', ')}]:
    try:
        made${tag} = eval(template${tag})
        print made${tag}
        counts(made${tag}, template${tag})
    except (TypeError, ValueError, IndexError), error${tag}: print type(error${tag}).__name__, error${tag}
class Shown${tag}(object):
    def __str__(self):
        counts(self)
        return ${choices.of(['word', "'shown!'", "'a'"])}
    def __repr__(self): return ${choices.of(['word', "'shown repr'", "'z' * 3"])}
shown${tag} = Shown${tag}()
counts('%s %r' % (shown${tag}, [shown${tag}]), str(shown${tag}), repr(shown${tag}), shown${tag})
print shown${tag}, [shown${tag}], "%s" % shown${tag}`);

const METHODS: readonly Form[] = [
  ...[
    'word.split()',
    "word.split('e')",
    'word.upper()',
    "word.replace('e', 'E', 1)",
    "' '.join(['a', word])",
    "word.partition(' ')",
    'word[2:6]',
    'word[0]',
  ],
  ...['word * 2', "word + 'x'", "word.find('word')", "word.center(30, '*')", 'word.strip()', 'word.title()', "''.join([word])", 'word[:]'],
  ...[
    only2("word.decode('utf-8')"),
    'unicode(word)',
    "u'%s' % word",
    'word.ljust(5)',
    'word.lower()',
    'list(word)[:2]',
    "word.count('e')",
    'word.splitlines()',
    'word.zfill(4)',
  ],
  ...[
    'word[::-1]',
    'word[::2]',
    only2("word.translate(None, 'e')"),
    'word.isalpha()',
    "u'\\xe9'.encode('utf-8')",
    "word.startswith(('s', 'x'))",
    'intern(word)',
    'word.expandtabs()',
  ],
];

const methods: Piece = (choices, tag) =>
  lines(`
for call${tag} in [${choices
    .someForms(METHODS)
    .map((each) => JSON.stringify(each))
    .join(', ')}]:
    result${tag} = eval(call${tag})
    print repr(result${tag}), result${tag} is word
    counts(result${tag}, *(result${tag} if isinstance(result${tag}, (list, tuple)) else []))
text${tag} = 'a' 'b' + ${choices.of(["'c'", 'str(5)', 'chr(120)', "'%s' % 7"])}
counts(text${tag}, text${tag}[0], text${tag}[1:2], chr(97), ${choices.of(["'x'", "u'x'", "'xy'", "''"])})
joined${tag} = ''
for letter${tag} in text${tag}:
    joined${tag} += letter${tag}
    counts(joined${tag}, letter${tag})
print joined${tag} == text${tag}, joined${tag} is text${tag}, intern(joined${tag}) is joined${tag}
print ord(text${tag}[0]), ${choices.either(`cmp(text${tag}, word)`, `text${tag} < word`)}, text${tag} in word, hash(text${tag}) == hash(joined${tag})
counts(joined${tag}, text${tag})`);

const numbers: Piece = (choices, tag) =>
  lines(`
value${tag} = ${choices.of(['255', '256', '257', '-5', '-6', 'number', '2 ** 40', '10 ** 20', '1.5', '3j', 'True', '0x7fffffffffffffff'])}
counts(value${tag}, value${tag} + 1, value${tag} * 1, -value${tag}, value${tag} - value${tag})
for operation${tag} in ['value${tag} / 2', 'value${tag} // 2', 'value${tag} % 7', 'value${tag} ** 2', 'value${tag} << 3', 'value${tag} & 255', 'divmod(value${tag}, 7)', 'int(value${tag})', ${choices.either(`'long(value${tag})', `, '')}'float(value${tag})', 'abs(value${tag})', 'hex(value${tag})', '~value${tag}', 'round(value${tag}, 1)', 'value${tag} / 0', 'pow(value${tag}, 2, 9)', "value${tag} == ${anyValue(choices)}"]:
    try:
        result${tag} = eval(operation${tag})
        print result${tag},
        counts(result${tag})
    except (TypeError, ZeroDivisionError, OverflowError), error${tag}: print type(error${tag}).__name__, error${tag}
total${tag} = ${choices.of(['0', '0.0', '0L', 'number'])}
for each${tag} in ${choices.of(['range(5)', 'xrange(250, 259)', '[1, 2.5, 3L]', '(True, 255)'])}:
    total${tag} += each${tag}
    counts(total${tag}, each${tag})
print min(total${tag}, 5), max([total${tag}, number]), sum([1, 2, total${tag}]), ${choices.either(`cmp(total${tag}, 10)`, `total${tag} >= 10`)}, 1 < total${tag} < 300 != 5`);

export const TEXT: Chapter = [formatting, methods, numbers];
