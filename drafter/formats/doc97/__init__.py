"""Reads the binary Word files of Word 97 to 2003 (.doc), after [MS-DOC]."""
