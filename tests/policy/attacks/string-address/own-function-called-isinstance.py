# class: string-address
# mechanism: class by call
# how: a function of the program is called isinstance and calls the type it is given
# reaches: class by call
def isinstance(a, t):
    return t("X", (), {"__del__": print})
print(isinstance(1, type))
