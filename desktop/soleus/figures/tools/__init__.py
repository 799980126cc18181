"""What is done with all scenes: checking, timing, looking."""
