"""Printed pages by reportlab. No Qt, no SQL.

`make` is the door. A report is a list of boxes (`boxes`, `paragraph`, `table`, `dots`,
`paper_radar`) that `page.bind` places on A4 pages and draws on `paper`, each mark tagged
(`tags`). Every text, whoever wrote it, is a `Paragraph`, set by the document's `Typesetter`
(`text`); sizes, lines and colours come from `styles` alone, fixed words from `sentences`.
"""
