"""Words for people: states, problems, times and ready frames, looked up when they are shown."""
