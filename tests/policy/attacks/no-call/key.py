# class: no-call
# mechanism: key= of sorted
# reaches: built-in eval
sorted(["1 + 1"], key=eval)
