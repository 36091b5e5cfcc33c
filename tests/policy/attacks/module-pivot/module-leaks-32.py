# class: module-pivot
# mechanism: module of a module
# reaches: module sys
import dataclasses
dataclasses.sys
