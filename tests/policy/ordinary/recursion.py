def depth(tree):
    return 1 + max((depth(child) for child in tree.get("children", [])), default=0)
print(depth({"children": [{"children": []}, {}]}))
