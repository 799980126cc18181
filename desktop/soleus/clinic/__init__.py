"""What the numbers mean: burden, ladders, warnings, options."""
