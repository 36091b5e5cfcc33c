# class: built-ins
# mechanism: denied built-in as a value
# how: value of a walrus
# reaches: built-in eval
(e := eval)("1")
