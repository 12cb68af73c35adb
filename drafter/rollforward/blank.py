"""What stands in a draft for something that nobody can know yet."""

from drafter.model.blanks import BLANK_TEXT as BLANK_TEXT
