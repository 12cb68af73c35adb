"""The command list: everything that a menu can ask for, found by Chinese, pinyin initials or English."""
