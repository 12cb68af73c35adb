"""What the checks found, as a report to print or to send: the same contents as a page of HTML and as a Word file."""
