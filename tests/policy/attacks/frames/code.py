# class: frames
# mechanism: function from inside
# how: code object
# reaches: code
(lambda: 0).__code__
