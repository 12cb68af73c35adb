"""What stands beside the sheet: outline, phrases, checks."""
