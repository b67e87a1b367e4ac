"""Write the letters of the site's display type as outlines, lib/illustration/letters.json.

Share images are drawn by the site itself, on machines whose fonts nobody knows: so their titles are shapes. The result
is committed, like the fonts; run this again only after build.py.

    python3 scripts/fonts/outlines.py

For each character, at weight 800: its advance and its path, in units of the font with y downwards; and for pairs of
letters how much nearer they stand to each other.
"""
import json
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parents[2]
font = instancer.instantiateVariableFont(TTFont(ROOT / "app" / "fonts" / "bricolage-grotesque.woff2"), {"wght": 800})
glyphs, names = font.getGlyphSet(), font.getBestCmap()


def outline(name):
    pen = SVGPathPen(glyphs, ntos=lambda value: str(round(value)))
    glyphs[name].draw(TransformPen(pen, (1, 0, 0, -1, 0, 0)))
    return pen.getCommands()


def pairs():
    """The pair tables of the font's kerning, in their order."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        tables = (getattr(table, "ExtSubTable", table) for table in lookup.SubTable)
        yield from (table for table in tables if isinstance(table, otTables.PairPos))


def kern(left, right):
    for table in pairs():
        if left not in table.Coverage.glyphs:
            continue
        if table.Format == 1:
            found = [r.Value1 for r in table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord if r.SecondGlyph == right]
            if not found:
                continue
            value = found[0]
        else:
            row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)]
            value = row.Class2Record[table.ClassDef2.classDefs.get(right, 0)].Value1
        return getattr(value, "XAdvance", 0) or 0 if value else 0
    return 0


LETTERS = [chr(code) for code in names if chr(code).isalpha() and (code < 0x7F or chr(code) in "ĂÂÎȘȚăâîșț")]
kerned = {a + b: value for a in LETTERS for b in LETTERS if abs(value := kern(names[ord(a)], names[ord(b)])) >= 4}
letters = {
    "unitsPerEm": font["head"].unitsPerEm,
    "capHeight": font["OS/2"].sCapHeight,
    "advances": {chr(code): round(glyphs[name].width) for code, name in names.items()},
    "paths": {chr(code): outline(name) for code, name in names.items()},
    "kerning": kerned,
}
target = ROOT / "lib" / "illustration" / "letters.json"
target.write_text(json.dumps(letters, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
