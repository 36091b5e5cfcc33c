# class: private-attribute
# mechanism: cells
# reaches: closure
(lambda: 0).__closure__
