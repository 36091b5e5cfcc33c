# class: string-address
# mechanism: replacement field
# how: name put together around a word
# reaches: text that shows
u = "_" + "_"
("{0.%sclass%s}" % (u, u)).format(())
