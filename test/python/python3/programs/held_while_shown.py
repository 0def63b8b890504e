# What containers hold while their items are asked for their repr.
import sys
from collections import defaultdict, deque
class Shown:
    def __hash__(self): return 1
    def __repr__(self):
        print(sys.getrefcount(self), end=' ')
        return 'shown'
shown = Shown()
def show(name, container): print(name, repr(container))
show('alone', shown)
show('list', [shown])
show('list in a list', [[shown]])
show('tuple', (shown,))
show('key', {shown: 1})
show('value', {1: shown})
show('set', {shown})
show('frozenset', frozenset([shown]))
show('keys', {shown: 1}.keys())
show('values', {1: shown}.values())
show('items', {1: shown}.items())
show('deque', deque([shown]))
show('defaultdict', defaultdict(None, {1: shown}))
show('exception', ValueError(shown))
show('slice', slice(shown))
