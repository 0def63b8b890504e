# coding: utf-8
# A byte string beyond ASCII is compared with unicode: each line of a module says so once for each of the two operators.
import sys

word = '\xe9t\xe9'
for _ in range(3):
    print word == u'\xe9t\xe9', word != u'x', u'x' == word, u'x' != word
print u'a' == 'a', word in [u'a', u'b'], word in (word,)


def compare(left, right):
    try:
        return left == right, cmp(left, right)
    except UnicodeDecodeError, error:
        return error


print compare(word, u'a')
print compare(u'a', word)
print len(__warningregistry__), sorted(key[2] for key in __warningregistry__), set(__warningregistry__.values())
exec "word == u'a'\nword == u'b'"
print len(__warningregistry__)
names = {'word': word}
exec "print word != u'a'" in names
print sorted(names['__warningregistry__'].items()) == names['__warningregistry__'].items()
try:
    word < u'a'
except UnicodeDecodeError, error:
    print error
print sys.getrefcount(UnicodeWarning) > 3
