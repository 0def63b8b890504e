# Who holds what a data class is made of: types, defaults, names, the class itself.
# from 3.7
import sys
import gc
from dataclasses import dataclass, field, fields, make_dataclass

gc.disable()


class Kind:
    pass


default = Kind()


def make(**options):
    @dataclass(**options)
    class Made:
        first_of_made: Kind
        second_of_made: Kind = default
        third_of_made: list = field(default_factory=Kind)
    return Made


def counts():
    return [sys.getrefcount(each) for each in (Kind, default, True, False, object, 0, 1)]


def shown(label, before):
    print(label, [now - then for now, then in zip(counts(), before)])


make()
for options in ({}, {'order': True}, {'frozen': True}, {'unsafe_hash': True}, {'eq': False}, {'repr': False}):
    gc.collect()
    before = counts()
    kept = make(**options)
    gc.collect()
    shown(sorted(options), before)
    print(sys.getrefcount(kept), len(gc.get_referrers(kept)), sys.getrefcount(fields(kept)[0]), sys.getrefcount(kept.__init__))
    instance = kept(3)
    print(sys.getrefcount(kept), sys.getrefcount(instance))
    shown('instance', before)
    del instance
    del kept
    gc.collect()
    shown('gone', before)

kept = make()
print([type(each).__name__ for each in gc.get_referrers(default) if each is not globals()])
before = counts()
made = make_dataclass('Another', [('one', Kind), ('two', Kind, default)])
gc.collect()
shown('make_dataclass', before)
print(sys.getrefcount(made))
