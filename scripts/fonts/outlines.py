"""Write the letters of the site's display type as outlines, lib/illustration/letters.json.

Share images are drawn by the site itself, on machines whose fonts nobody knows: so their titles are shapes. The result
is committed, like the fonts; run this again only after build.py.

    python3 scripts/fonts/outlines.py

For each character: its advance and its path, in units of the font with y downwards; and for pairs of
letters how much nearer they stand to each other.
"""
import json
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from kerning import kerning

ROOT = Path(__file__).resolve().parents[2]
font = TTFont(ROOT / "app" / "fonts" / "bricolage-grotesque.woff2")
glyphs, names = font.getGlyphSet(), font.getBestCmap()


def outline(name):
    pen = SVGPathPen(glyphs, ntos=lambda value: str(round(value)))
    glyphs[name].draw(TransformPen(pen, (1, 0, 0, -1, 0, 0)))
    return pen.getCommands()


LETTERS = [chr(code) for code in names if chr(code).isalpha() and (code < 0x7F or chr(code) in "ĂÂÎȘȚăâîșț")]
pairs = kerning(font)
kerned = {a + b: value for a in LETTERS for b in LETTERS if (value := pairs.get((names[ord(a)], names[ord(b)])))}
letters = {
    "unitsPerEm": font["head"].unitsPerEm,
    "capHeight": font["OS/2"].sCapHeight,
    "advances": {chr(code): round(glyphs[name].width) for code, name in names.items()},
    "paths": {chr(code): outline(name) for code, name in names.items()},
    "kerning": kerned,
}
target = ROOT / "lib" / "illustration" / "letters.json"
target.write_text(json.dumps(letters, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
