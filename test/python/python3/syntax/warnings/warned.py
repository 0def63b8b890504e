import sys


class Collector:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def tell(source):
    told, sys.stderr = sys.stderr, Collector()
    try:
        compile(source, "<program>", "exec")
    except SyntaxError as error:
        refused = ": " + error.msg
    except ValueError as error:
        refused = ": ValueError"
    else:
        refused = ""
    lines, sys.stderr = sys.stderr.text, told
    print(repr(lines.split("\n")[:-1]) + refused)


