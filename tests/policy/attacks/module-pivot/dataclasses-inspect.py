# class: module-pivot
# mechanism: module of a module
# reaches: inspect
import dataclasses
dataclasses.inspect.sys
