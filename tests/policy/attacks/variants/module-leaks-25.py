# class: variants
# mechanism: A name reaches only what is public
# reaches: warnings.showwarning is not a public name of warnings
import warnings
warnings.showwarning = print
