# class: frames
# mechanism: class pattern
# how: class pattern reads an attribute
# reaches: private __class__
match 1:
    case object(__class__=c):
        print(c)
