def open_position(size): return size
def compile_report(sections): return "\n".join(sections)
class Input: pass
def process(input, type=None, format="x", file=None, id=1, dir="asc", vars=None, help="h", license=None, exit=False, open=1): return input, vars, exit, open
print(process(input=3, vars=[1], open=2), compile_report(["a"]))
exit_rate = 0.2; help_text = "x"; quit_date = None; d = dict(open=1, exec=2, compile=3, eval=4)
