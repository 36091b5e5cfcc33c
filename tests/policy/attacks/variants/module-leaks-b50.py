# class: variants
# mechanism: A name reaches only what is public
# reaches: numbers.abc is not a public name of numbers
import numbers
numbers.abc
