print(persona, role, strategic_context.get("budget", 0), list(available_data))
