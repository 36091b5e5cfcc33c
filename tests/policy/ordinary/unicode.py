größe = 3
π = 3.14159
naïve = "ünïcödé ✓ 😀"
print(größe * π, naïve, "€", "日本")
