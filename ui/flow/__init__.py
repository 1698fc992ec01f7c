"""The shell of every flow: title, step count, fixed buttons, problems."""
