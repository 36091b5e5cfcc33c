# class: no-call
# mechanism: key= of sorted
# how: key= callback
# reaches: built-in eval
sorted(["1"], key=eval)
