# class: variants
# mechanism: A name reaches only what is public
# reaches: enum.sys is not a public name of enum
import enum
enum.sys
