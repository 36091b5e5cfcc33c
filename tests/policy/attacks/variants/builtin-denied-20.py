# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: open() is refused
class A:
    open = 1
    def f(self):
        return open("x")
