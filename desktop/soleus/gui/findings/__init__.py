"""What was measured, and the options that match it."""
