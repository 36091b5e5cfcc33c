# shape: namespace of a value, as in an attack that is proven
hasattr.__self__
