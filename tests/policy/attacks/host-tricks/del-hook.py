# class: host-tricks
# mechanism: finaliser
# reaches: hook __del__
class A:
    def __del__(self):
        print(1)
A()
