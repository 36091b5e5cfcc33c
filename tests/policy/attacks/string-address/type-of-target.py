# class: string-address
# mechanism: class by call
# how: type of what a loop runs over
# reaches: class by call
for c in [int]:
    m = type(c)
    m(*["X", (), {}])
