"""The phrase bank: opening phrases and formulas, where an opening ends, which form of it fits."""
