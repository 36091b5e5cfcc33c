# class: module-pivot
# mechanism: module of a module
# reaches: module builtins
import enum
enum.bltns
