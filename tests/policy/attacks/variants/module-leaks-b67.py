# class: variants
# mechanism: A name reaches only what is public
# reaches: pandas.testing.sys is not a public name of pandas.testing
import pandas.testing as t
t.sys
