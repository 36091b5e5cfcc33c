# class: denied-import
# mechanism: name that normalises to a denied module
# reaches: os
import ｏs
