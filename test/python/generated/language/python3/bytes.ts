/** Pieces about bytes. */
import { type Form, from } from '../forms.ts';
import { anyValue, type Chapter, lines, type Piece } from '../piece.ts';

const CALLS: readonly Form[] = [
  ...[
    "b'ab' + octets",
    'octets * 2',
    'octets[0]',
    'octets[1:3]',
    'octets[:]',
    'octets[::-1]',
    "octets.split(b' ')",
    'octets.upper()',
    'list(octets)',
  ],
  ...[
    'octets.decode()',
    "octets.decode('ascii', 'replace')",
    "b'%s|%d|%r' % (octets, 5, word)",
    "b'%b' % octets",
    "b' '.join([octets, b'x'])",
  ],
  ...[
    'octets.hex()',
    "bytes.fromhex('00 ff61')",
    'bytes(3)',
    'bytes(octets)',
    'bytes([1, 255])',
    "bytes('\\xe9', 'utf-8')",
    'bytes(items)',
  ],
  ...[
    "octets.replace(b'e', b'')",
    "octets.find(b'm')",
    "octets.partition(b' ')",
    'octets.startswith((b"s", b"x"))',
    'octets.strip()',
    'octets.title()',
  ],
  ...[
    '97 in octets',
    "b'om' in octets",
    "'om' in octets",
    'octets == word',
    'octets + word',
    'octets % 5',
    "octets.index(b'q')",
    "bytes('x')",
  ],
  ...[
    "octets.translate(None, b'e')",
    'octets.center(20)',
    'octets.zfill(15)',
    'octets.isalpha()',
    'octets.splitlines()',
    "b''.join([octets])",
  ],
  ...[
    "int.from_bytes(octets[:3], 'big')",
    "number.to_bytes(4, 'little')",
    "(1).to_bytes(1, 'big')",
    "int(b'12')",
    "float(b'1.5')",
    "str(octets, 'utf-8')",
  ],
  ...[
    'str(octets)',
    'repr(octets)',
    'bytes([256])',
    'bytes(-1)',
    'octets.count(101)',
    'octets.count(b"e")',
    'sorted(octets)[:2]',
    'max(octets)',
    'hash(octets) == hash(bytes(octets))',
  ],
  from('3.8', "octets.hex(':', 2)"),
  from('3.9', "octets.removeprefix(b'so')"),
  from('3.9', "octets.removesuffix(b'so')"),
];

const octets: Piece = (choices, tag) =>
  lines(`
octets = b'-'.join([b'some', b'fresh bytes'])
for call${tag} in [${choices
    .someForms(CALLS)
    .map((each) => JSON.stringify(each))
    .join(', ')}]:
    try:
        result${tag} = eval(call${tag})
        print(result${tag}, result${tag} is octets)
        counts(result${tag}, octets, *(result${tag} if isinstance(result${tag}, (list, tuple)) else []))
    except (TypeError, ValueError, LookupError, OverflowError) as error${tag}: print(type(error${tag}).__name__, error${tag})
for each${tag} in ${choices.of(['octets[:3]', "b'\\\\x00\\\\xff'", "b'abc'[1:]"])}: counts(each${tag})
counts(b'xy', b'xyz'[0:2], octets[0:2], bytes(2), bytes([97, 98]), octets)
print({b'key': word, 'key': 1}[b'key'] is word, b'a' < b'b', b'a' == 'a', b'\\\\x00\\\\n"\\'')
class Octets${tag}(bytes):
    def __getitem__(self, index):
        counts(self, index)
        return ${anyValue(choices)}
special${tag} = Octets${tag}(b'special')
counts(special${tag}[0], special${tag}[1:], special${tag} + b'x', special${tag}.upper(), bytes(special${tag}))
class Made${tag}:
    def __bytes__(self):
        counts(self)
        return ${choices.of(["b'made'", 'octets', 'special' + tag, '5'])}
try: counts(bytes(Made${tag}()))
except TypeError as error${tag}: print(error${tag})
del special${tag}
counts(octets, Octets${tag})`);

export const BYTES: Chapter = [octets];
