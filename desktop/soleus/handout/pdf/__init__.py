"""Pages to a tagged PDF."""
