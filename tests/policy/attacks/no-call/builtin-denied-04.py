# class: no-call
# mechanism: key= of sorted
# reaches: built-in __import__
sorted([1], key=__import__)
