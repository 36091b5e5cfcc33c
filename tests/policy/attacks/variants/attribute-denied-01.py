# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute gi_frame leads to frames
import contextlib
@contextlib.contextmanager
def f():
    yield
f().gen.gi_frame
