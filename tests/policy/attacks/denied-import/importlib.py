# class: denied-import
# mechanism: importer
# reaches: os
import importlib
importlib.import_module("os")
