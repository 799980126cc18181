"""The search over the library."""
