# shape: A name reaches only what is public
import numbers
numbers.abc
