x = 1234567.891
print(f"{x:,.2f} {x:e} {x!r:>20} {x:^{20}.1f} {'a':*<10} {0.256:.1%} {255:#x} {255:08b} {x=:.1f}")
print("%s %d %.2f %5s|%-5s|" % ("a", 1, 2.5, "r", "l"))
print("{:>10} {name!s:<5}".format(3, name="x"), "{0[0]}".format([1, 2]))
print("{d[key]} {p.real}".format(d={"key": 1}, p=3))
print("{}".format("x").join("ab").center(20, "*"))
from string import Template
print(Template("Hi $who").substitute(who="me"))
fmt = "{:,.2f}".format
print(list(map(fmt, [1, 2])))
print("Name: {name}, age {age:d}".format(**{"name": "A", "age": 3}))
print("{name}".format_map({"name": 1}))
