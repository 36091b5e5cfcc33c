# class: class-tricks
# mechanism: finaliser
# reaches: runs at the end
class A:
    def __del__(self):
        print(1)
