# class: frames
# mechanism: frame of a generator
# reaches: frame
import contextlib
@contextlib.contextmanager
def f():
    yield
f().gen.gi_frame
