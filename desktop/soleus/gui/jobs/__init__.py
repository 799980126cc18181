"""Work beside the interface thread, or on it in pieces."""
