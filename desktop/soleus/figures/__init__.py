"""Scene to solved pose to display list: exercises drawn from joint angles (numpy, no Qt)."""
