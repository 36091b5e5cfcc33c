from contextlib import contextmanager, suppress, ExitStack
@contextmanager
def section(title):
    print(f"== {title}")
    try:
        yield
    finally:
        print("--")
with section("a"), suppress(KeyError):
    {}["x"]
