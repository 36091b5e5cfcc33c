# class: variants
# mechanism: A name reaches only what is public
# reaches: dataclasses.sys is not a public name of dataclasses
import dataclasses
dataclasses.sys
