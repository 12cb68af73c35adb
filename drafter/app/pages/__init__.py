"""The draft on pages as the UN sets them, through Qt's own text layout: for PDF."""
