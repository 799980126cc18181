"""A whole programme: its details, its history, and two versions side by side."""
