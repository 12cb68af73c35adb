"""Lists that show document text: pieces with their looks, how they are set, and rows that open to a card."""
