# class: private-attribute
# mechanism: class pattern reads an attribute
# reaches: class
match 1:
    case object(__class__=c):
        print(c)
