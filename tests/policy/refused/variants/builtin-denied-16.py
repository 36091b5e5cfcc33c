# shape: Some built-in functions are refused, as call and as value
for __builtins__ in []: pass
