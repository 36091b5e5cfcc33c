# class: denied-builtin
# mechanism: waits for nobody
# reaches: stdin
input()
