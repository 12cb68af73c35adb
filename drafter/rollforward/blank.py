"""What stands in a draft for something that nobody can know yet."""

BLANK_TEXT = "[…]"
