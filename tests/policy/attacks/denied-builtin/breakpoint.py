# class: denied-builtin
# mechanism: debugger
# reaches: pdb
breakpoint()
