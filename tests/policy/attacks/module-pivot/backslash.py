# class: module-pivot
# mechanism: unlisted module
# how: import over a continuation line
# reaches: module os
import \
    os
