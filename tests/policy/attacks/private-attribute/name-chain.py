# class: private-attribute
# mechanism: more after __class__.__name__
# reaches: class
(1).__class__.__name__.__class__
