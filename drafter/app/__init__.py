"""Qt without widgets: the session that holds the state, work in threads, settings, language, faults."""
