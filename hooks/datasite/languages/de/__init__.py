"""German: its words, its numbers and periods, and how a source in it is read."""
