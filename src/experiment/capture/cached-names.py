# Prints how often the method cache holds each name, as the interpreter filled it before this program. In front stands the tuple `names`. It
# looks up nothing that has a name before it has counted, so that it adds nothing.
import sys
getrefcount = vars(sys)['getrefcount']
forget = vars(sys)['_clear_type_cache']
before = [getrefcount(name) for name in names]
forget()
after = [getrefcount(name) for name in names]
for index, name in enumerate(names):
    if before[index] != after[index]:
        print(before[index] - after[index], name)
