# class: private-attributes
# mechanism: classes of a value
# how: more after __class__.__name__
# reaches: private __class__
(1).__class__.__name__.__class__
