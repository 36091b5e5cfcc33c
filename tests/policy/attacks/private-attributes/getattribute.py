# class: private-attributes
# mechanism: private attribute of a library
# how: attribute access as a function
# reaches: private __getattribute__
object.__getattribute__(1, "real")
