# shape: key= of sorted, as in an attack that is proven
sorted(["1"], key=eval)
