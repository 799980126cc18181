"""What is said to the patient, by language."""
