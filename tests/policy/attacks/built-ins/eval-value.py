# class: built-ins
# mechanism: denied built-in as a value
# how: value
# reaches: built-in eval
f = eval
