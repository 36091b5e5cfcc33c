# class: built-ins
# mechanism: denied built-in as a value
# how: argument
# reaches: built-in eval
list(map(eval, ["1"]))
