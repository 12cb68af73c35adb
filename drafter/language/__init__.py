"""What differs between Chinese and English resolutions, as two values of one type, and sessions in words."""
