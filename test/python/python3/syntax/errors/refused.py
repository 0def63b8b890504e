def tell(source):
    try:
        compile(source, "<program>", "exec")
    except SyntaxError as error:
        end = getattr(error, "end_lineno", None), getattr(error, "end_offset", None)
        print(repr((type(error).__name__, error.msg, error.lineno, error.offset, error.text) + end))
    except ValueError as error:
        print(repr(("ValueError", str(error))))
    else:
        print("taken")


