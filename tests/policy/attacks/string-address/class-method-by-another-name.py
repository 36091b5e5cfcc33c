# class: string-address
# mechanism: class by call
# how: classmethod under another name gives a method its class, which passes for an instance
# reaches: class by call
kept = classmethod
class A:
    @kept
    def make(cls):
        return cls.__class__("X", (), {})
print(A().make())
