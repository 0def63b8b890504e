import sys


class Measured(Exception):
    pass


def counts(snippet, asked, run):
    found = []

    def measure():
        # As floats: an integer or a digit of the counts would be counted itself.
        found.extend([sys.getrefcount(each) + 0.5 for each in asked])
        raise Measured

    try:
        run("measure()\n" + snippet, {"measure": measure})
    except Measured:
        pass
    return found


def run_compiled(source, scope):
    exec(compile(source, "<string>", "exec"), scope)


def tell(snippet, names, numbers):
    asked = [sys.intern(name) for name in names] + numbers
    script = counts(snippet, asked, exec)
    module = counts(snippet, asked, run_compiled)
    print(repr(snippet)[:70], *["%r: %d" % (each, more - less) for each, more, less in zip(asked, script, module) if more != less])


