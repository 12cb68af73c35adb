"""Strings: numerals, dates, symbols, citations, words, differences. Knows no document."""
