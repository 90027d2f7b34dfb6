"""Models of the transformers library, from a folder: torch is imported when one is opened, and only on the thread that opens it."""
