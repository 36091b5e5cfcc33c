# class: denied-import
# mechanism: unlisted module under a listed name
# reaches: os
import os as pandas
