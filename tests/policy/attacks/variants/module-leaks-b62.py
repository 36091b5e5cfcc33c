# class: variants
# mechanism: A name reaches only what is public
# reaches: bisect.__file__ is not a public name of bisect
import bisect
bisect.__file__
