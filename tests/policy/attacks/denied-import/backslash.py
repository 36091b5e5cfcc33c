# class: denied-import
# mechanism: import over a continuation line
# reaches: os
import \
    os
