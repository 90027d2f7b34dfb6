"""Models that others made, opened as they are: one kind of file each."""
