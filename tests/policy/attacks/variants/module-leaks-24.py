# class: variants
# mechanism: A name reaches only what is public
# reaches: warnings.sys is not a public name of warnings
import warnings
warnings.sys
