"""What is offered beside the caret while one types: citations in full, and opening phrases."""
