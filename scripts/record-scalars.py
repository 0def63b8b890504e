"""Evaluates expressions about numbers and strings and records what CPython 2.7.18 answers.

Run by python2.7 from the repository's root: reads test/golden/2.7/scalars/*.txt (one expression a line), adds products of
operators, values, formats and methods, and writes test/golden/2.7/scalars.json: [expression, answer] pairs.
"""
from __future__ import print_function
import glob
import io
import json
import random
import warnings

warnings.simplefilter('ignore')
FOLDER = 'test/golden/2.7/scalars'

NUMBERS = ['0', '1', '-1', '2', '-7', '10', '255', '2**31', '-2**53-1', '2**62', '-2**63', '2**63', '10**20', '3L', '-5L', '0L',
           'True', 'False', '0.0', '-0.0', '1.5', '-2.5', '1e300', '1e-300', "float('inf')", "float('nan')", '0.1', '1+2j', '-0.5j']
OPERATORS = ['+', '-', '*', '/', '//', '%', '==', '<', '>=', '!=']
WHOLE = ['0', '1', '-1', '6', '-7', '255', '2**40', '-2**63', '2**64', '3L', '-5L', 'True']
BITWISE = ['&', '|', '^', '<<', '>>']
POWERS = ['0', '1', '-1', '2', '3', '-2', '0.5', '-0.5', '2.5', '7L', 'True', '0.0']
BASES = ['0', '1', '-1', '2', '-3', '10', '1.5', '0.1', '-2.0', '2**40', '5L', '1e10', '3.7', '0.0', '1+1j']
FUNCTIONS = ['abs', 'int', 'long', 'float', 'bool', 'str', 'repr', 'hash', 'round', 'complex', 'hex', 'oct', 'bin', 'unicode', '-', '~']
CONVERSIONS = ['%d', '%5d', '%-8d|', '%+d', '% d', '%05d', '%.4d', '%x', '%#x', '%X', '%o', '%#o', '%e', '%.3e', '%E', '%f', '%.0f',
               '%.2f', '%10.3f', '%-10.3f|', '%+.1f', '%010.3f', '%g', '%.3g', '%#g', '%G', '%s', '%r', '%10s', '%.2s', '%c']
SPECS = ['', '5', '<8', '>8', '^8', '=8', '08', '+', ' ', 'd', 'x', '#x', '#o', 'b', '#b', 'X', ',', '012,', 'e', '.2e', 'f', '.0f', '.2f',
         '10.3f', '+.1f', 'g', '.3g', '%', '.1%', 'n', '*^12', 'c', 's', '.3', 'E', 'G', '+,.2f', '*<15,d']
SHOWN = ['0', '5', '-42', '123456789', '2**70', '7L', 'True', '0.0', '-0.0', '0.5', '2.5', '3.14159265358979', '-1234.5678', '1e20', '1e-10',
         "float('inf')", "float('nan')", '1+2j', '-1.5j', "'a'", "'abc'", "u'\\xe9'", 'None', '[1, 2]']
TEXTS = ["''", "'a'", "'hello world'", "'  Mixed Case  '", "'a,b,,c'", "'tab\\there'", "'line\\nbreak\\r\\n'", "'ABC123'", "'-42'",
         "u''", "u'hello'", "u'\\xe9t\\xe9 \\u0394'", "'\\xe9'", "u'\\U00012345x'"]
CALLS = ['capitalize()', 'lower()', 'upper()', 'title()', 'swapcase()', 'strip()', 'lstrip()', 'rstrip()', "strip('a ')", 'split()',
         "split(',')", "split(',', 1)", "rsplit(',', 1)", 'rsplit(None, 1)', 'splitlines()', 'splitlines(True)', "partition(',')",
         "rpartition('l')", "find('l')", "rfind('l')", "find('')", "count('l')", "count('')", "index('e')", "replace('l', 'LL')",
         "replace('', '-')", "startswith('h')", "endswith(('d', 'c'))", 'isalpha()', 'isdigit()', 'isalnum()', 'isspace()', 'islower()',
         'isupper()', 'istitle()', 'center(15)', "center(15, '*')", 'ljust(15)', 'rjust(15)', 'zfill(15)', 'expandtabs()', 'expandtabs(3)',
         "join(['x', 'y'])", "join('xyz')", "encode('utf-8')", "encode('latin-1')", "encode('ascii', 'replace')", "decode('utf-8')",
         "decode('latin-1')", "decode('ascii', 'replace')", '__len__()', "translate(None, 'l')", "format(1)"]
KEYS = ['[0]', '[-1]', '[5]', '[:]', '[1:3]', '[::-1]', '[-3:]', '[::2]', '*3', '*0', '*-1', "+'x'", "+u'x'", "=='a'", "<u'b'", "%()"]


def products():
    for left in NUMBERS:
        for right in NUMBERS:
            for operator in OPERATORS:
                yield '(%s)%s(%s)' % (left, operator, right)
            yield 'divmod(%s,%s)' % (left, right)
            if 'nan' not in left + right:  # NaN compares by address
                yield 'cmp(%s,%s)' % (left, right)
    for left in WHOLE:
        for right in WHOLE:
            for operator in BITWISE:
                if not (operator == '<<' and '2**' in right):
                    yield '(%s)%s(%s)' % (left, operator, right)
    for base in BASES:
        for power in POWERS:
            yield '(%s)**(%s)' % (base, power)
    for function in FUNCTIONS:
        for value in NUMBERS:
            yield '%s(%s)' % (function, value)
    for value in SHOWN:
        for conversion in CONVERSIONS:
            yield '%r%%(%s,)' % (conversion, value)
        for spec in SPECS:
            yield 'format(%s,%r)' % (value, spec)
    for text in TEXTS:
        for call in CALLS:
            yield '%s.%s' % (text, call)
        for key in KEYS:
            yield '(%s)%s' % (text, key)


FUZZED_TEXTS = ['abcabc', 'aXbXc', ' lead and trail ', '\\t\\n x', 'CamelCase Words', '123abc', '', 'a', '\\xe9\\xff', 'x,y,,z,']
FUZZED_PARTS = ['a', 'X', ' ', '', 'bc', ',', 'z', '\\t', 'abc']
FUZZED_CALLS = ['find({p},{i},{j})', 'rfind({p},{i},{j})', 'count({p},{i},{j})', 'index({p},{i})', 'startswith({p},{i},{j})',
                'endswith({p},{i},{j})', 'replace({p},{q},{k})', 'split({p},{k})', 'rsplit({p},{k})', 'split(None,{k})', 'rsplit(None,{k})',
                'strip({p})', 'lstrip({p})', 'rstrip({p})', 'partition({p})', 'rpartition({p})', 'center({w})', "ljust({w},'*')",
                'rjust({w})', 'zfill({w})', 'expandtabs({w})', 'join([{p},{q}])', 'splitlines({k})']
SAMPLES = 800


def fuzzed_call(choice):
    part, other = ["%s'%s'" % (choice(['', '', 'u']), choice(FUZZED_PARTS)) for _ in 'pq']
    call = choice(FUZZED_CALLS).format(p=part, q=other, i=choice(range(-4, 9)), j=choice(range(-4, 13) + ['None']),
                                       k=choice(range(-1, 5)), w=choice(range(-2, 21)))
    return "%s'%s'.%s" % (choice(['', '', 'u']), choice(FUZZED_TEXTS), call)


def fuzzed_conversion(choice):
    flags = ''.join(sorted(set(choice('-+ #0') for _ in range(choice(range(4))))))
    conversion = '%' + flags + choice(['', '', '5', '12', '1']) + choice(['', '', '.0', '.3', '.10', '.']) + choice('diuoxXeEfFgGcrs')
    return '%r%%(%s,)' % (conversion, choice(SHOWN))


def fuzzed_spec(choice):
    align = choice(['', '<', '>', '^', '='])
    spec = (choice(['', '*']) if align else '') + align + choice(['', '+', '-', ' ']) + choice(['', '#']) + choice(['', '0'])
    spec += choice(['', '5', '12']) + choice(['', ',']) + choice(['', '.0', '.3', '.10']) + choice(list('bcdeEfFgGnosxX%') + [''])
    return '%r.format(%s)' % ('{:' + spec + '}', choice(SHOWN))


def fuzzed_float(choice):
    left, right = [random.uniform(-1, 1) * 10 ** random.randint(-20, 20) for _ in 'ab']
    places = random.randint(0, 20)
    return "(str(%r),'%%.%df'%%%r,'%%.%de'%%%r,'%%.%dg'%%%r,round(%r,%d),hash(%r),divmod(%r,%r),%r**%r)" % (
        left, places, left, places, left, places, left, left, places // 2, left, left, right, abs(left), right % 20)


def samples():
    """The same at each run: expressions put together at random."""
    random.seed(27)
    for _ in range(SAMPLES):
        for make in fuzzed_call, fuzzed_conversion, fuzzed_spec, fuzzed_float:
            yield make(random.choice)


def answer(expression):
    """What a program sees: the repr of the value, or the exception's class and text."""
    try:
        code = compile(b'# -*- coding: latin-1 -*-\n' + expression.encode('latin-1'), 'f.py', 'eval')
        return repr(eval(code)).decode('latin-1')
    except Exception as error:
        return ('%s %s' % (type(error).__name__, error)).decode('latin-1')


def main():
    expressions = []
    for path in sorted(glob.glob(FOLDER + '/*.txt')):
        with io.open(path, encoding='latin-1') as lines:
            expressions += [line.rstrip('\n') for line in lines if line.strip()]
    expressions += [expression.decode('latin-1') for expression in products()]
    expressions += [expression.decode('latin-1') for expression in samples()]
    pairs = [[expression, answer(expression)] for expression in expressions]
    with io.open(FOLDER + '.json', 'w', encoding='ascii') as out:
        out.write(u'[\n' + u',\n'.join(json.dumps(pair).decode('ascii') for pair in pairs) + u'\n]\n')
    print(len(pairs), 'expressions')


main()
