# class: variants
# mechanism: A name reaches only what is public
# reaches: warnings._setoption is not a public name of warnings
import warnings
warnings._setoption("x")
