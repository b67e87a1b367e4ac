"""Build the site's two self-hosted fonts, app/fonts/*.woff2.

The results are committed: neither npm nor the site's build runs this. Run it
again only to change the characters, the weights or the version of a source.

    apt-get install python3-fonttools python3-brotli    # made with fontTools 4.38
    python3 scripts/fonts/build.py                      # from any folder

Sources: node_modules/@fontsource-variable/{bricolage-grotesque,source-serif-4}
(SIL Open Font License), cut as Google Fonts cuts them: `latin` has all we need
but ă Ă ș Ș ț Ț, which sit among hundreds of letters in `latin-ext`. To load one
file per family, this copies the six into `latin` and drops all other characters.

A file must not exceed 9,050 bytes (docs/decisions/0020): one weight, a grid of
400 units, finer than a screen shows, and of the kerning what the eye sees. It
renames the font inside the file ("Source" is a name its license reserves) and
copies the license. The same sources and the same fontTools give the same bytes.
"""
import copy
import shutil
from collections import defaultdict
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib import instancer

from kerning import kerning

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "node_modules" / "@fontsource-variable"
OUT = ROOT / "app" / "fonts"

ROMANIAN = {"Ă": "A", "ă": "a", "Ș": "S", "ș": "s", "Ț": "T", "ț": "t"}
ASCII = {*map(chr, range(0x20, 0x7F))}
# With the letters of the languages that names come from, Hungarian but for ő and ű, German, French, Italian, Spanish, and
# the capitals that names there begin with.
LATIN = ASCII | set("âîÂÎáäàçéèêëíìïñóòôöúùûüßÁÄÇÉÍÓÖÚÜ\u00A0«»·§©°±")
PUNCTUATION = set("‘’‚“”„‹›–—…•′″−€™↑↓")  # no slice of either family has → ← ↗
FONTS = [  # family, slice, axes, name inside the file
    ("bricolage-grotesque", "standard", {"opsz": 48, "wdth": 75, "wght": 750}, "Bricolage Grotesque RO"),
    ("source-serif-4", "wght", {"wght": 400}, "Serif Four RO"),
]
UNITS_PER_EM = 400
MOST_BYTES = 9050
NAMES = [0, 1, 2, 4, 6, 14]  # the license, and what a system asks for
LEAST_KERNING = 0.03  # of an em: half a pixel in running text
KERNED = set(".,-’”„")  # and letters


def load(family, part, axes, characters):
    """One slice, cut to the characters and to one point of the axes."""
    font = TTFont(SOURCES / family / "files" / f"{family}-{part}-normal.woff2", recalcTimestamp=False)
    options = Options(layout_features=["kern", "tnum", "pnum"], name_IDs=NAMES)
    options.drop_tables += ["BASE", "gasp", "prep"]
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, axes)
    for table in {"GDEF", "STAT"} & {*font.keys()}:
        del font[table]
    font["name"].names = [record for record in font["name"].names if record.nameID in NAMES]
    return font


def copy_glyph(source, old, target, new):
    target["glyf"][new] = copy.deepcopy(source["glyf"][old])
    target["hmtx"][new] = source["hmtx"][old]
    target.getReverseGlyphMap(rebuild=True)


def add_romanian(font, ext):
    """Copy the six letters, each made of a base and an accent; returns {new glyph: base glyph}."""
    added = {}
    for letter, base_letter in ROMANIAN.items():
        new, base = f"uni{ord(letter):04X}", font.getBestCmap()[ord(base_letter)]
        copy_glyph(ext, ext.getBestCmap()[ord(letter)], font, new)
        ext_base, accent = font["glyf"][new].components
        assert ext["glyf"][ext_base.glyphName] == font["glyf"][base], letter
        copy_glyph(ext, accent.glyphName, font, f"accent.{accent.glyphName}")
        ext_base.glyphName, accent.glyphName = base, f"accent.{accent.glyphName}"
        for table in font["cmap"].tables:
            table.cmap[ord(letter)] = new
        added[new] = base
    return added


def visible(font, added):
    """What of the font's kerning the eye sees, between letters and the marks that stand beside them most."""
    like = {glyph: [glyph, *(new for new, base in added.items() if base == glyph)] for glyph in font.getGlyphOrder()}
    kerned = {glyph for code, glyph in font.getBestCmap().items() if chr(code).isalpha() or chr(code) in KERNED}
    least = LEAST_KERNING * font["head"].unitsPerEm
    seen = {pair: value for pair, value in kerning(font).items() if abs(value) >= least and {*pair} <= kerned}
    return {(l, r): value for (left, right), value in seen.items() for l in like[left] for r in like[right]}


def kern(font, pairs):
    """Write the pairs as classes: letters that stand alike to all others share a row, or a column."""
    rows, columns = defaultdict(dict), defaultdict(dict)
    for (left, right), value in sorted(pairs.items()):
        rows[left][right] = columns[right][left] = value
    lines, names = [], {}
    for side, found in (("L", rows), ("R", columns)):
        alike = defaultdict(list)
        for glyph, values in found.items():
            alike[tuple(values.items())].append(glyph)
        for index, glyphs in enumerate(alike.values()):
            lines.append(f"@{side}{index} = [{' '.join(glyphs)}];")
            names.update({(side, glyph): f"@{side}{index}" for glyph in glyphs})
    rules = {f"pos {names['L', left]} {names['R', right]} {value};": None for (left, right), value in pairs.items()}
    del font["GPOS"]
    text = ["languagesystem DFLT dflt;", "languagesystem latn dflt;", *lines, "feature kern {", *rules, "} kern;"]
    addOpenTypeFeaturesFromString(font, "\n".join(text), tables=["GPOS"])


for family, part, axes, name in FONTS:
    font = load(family, f"latin-{part}", axes, LATIN | PUNCTUATION)
    added = add_romanian(font, load(family, f"latin-ext-{part}", axes, ROMANIAN))
    pairs = visible(font, added)
    ratio = UNITS_PER_EM / font["head"].unitsPerEm
    scale_upem(font, UNITS_PER_EM)
    kern(font, {pair: round(value * ratio / 2) * 2 for pair, value in pairs.items()})
    for name_id, text in {1: name, 2: "Regular", 4: name, 6: name.replace(" ", "")}.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    assert LATIN | PUNCTUATION | ROMANIAN.keys() <= {*map(chr, font.getBestCmap())}
    font.flavor = "woff2"
    font.save(OUT / f"{family}.woff2")
    assert (OUT / f"{family}.woff2").stat().st_size <= MOST_BYTES, family
    shutil.copyfile(SOURCES / family / "LICENSE", OUT / f"OFL-{family}.txt")
