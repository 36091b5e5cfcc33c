# class: frames
# mechanism: function from inside
# how: cells
# reaches: private __closure__
(lambda: 0).__closure__
