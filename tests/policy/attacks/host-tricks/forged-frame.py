# class: host-tricks
# mechanism: forged frame
# reaches: built-in open
pipe = open(4, "wb", 0)
pipe.write(b"forged")
