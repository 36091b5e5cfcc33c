# class: built-ins
# mechanism: denied built-in called
# how: waits for nobody
# reaches: built-in input
input()
