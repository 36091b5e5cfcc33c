# class: module-pivot
# mechanism: unlisted module
# how: importer
# reaches: module importlib
import importlib
importlib.import_module("os")
