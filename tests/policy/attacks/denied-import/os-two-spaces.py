# class: denied-import
# mechanism: plain import
# reaches: os
import  os
