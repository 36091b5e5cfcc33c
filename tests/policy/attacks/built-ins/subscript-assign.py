# class: built-ins
# mechanism: denied built-in as a value
# how: value kept in a dict
# reaches: built-in exec
d = {}
d["e"] = exec
