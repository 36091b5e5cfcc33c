# class: built-ins
# mechanism: denied built-in called
# how: debugger
# reaches: built-in breakpoint
breakpoint()
