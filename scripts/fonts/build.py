"""Build the site's two self-hosted fonts, app/fonts/*.woff2.

The results are committed: neither npm nor the site's build runs this. Run it
again only to change the characters, the axes or the version of a source.

    apt-get install python3-fonttools python3-brotli    # made with fontTools 4.38
    python3 scripts/fonts/build.py                      # from any folder

Sources: node_modules/@fontsource-variable/{bricolage-grotesque,source-serif-4}
(SIL Open Font License), cut as Google Fonts cuts them: `latin` has all we need
but ă Ă ș Ș ț Ț, which sit among hundreds of letters in `latin-ext`. To load one
file per family, this copies the six, with their variations, into `latin`, kerns
them as their base letters, and drops all other characters and axes. It renames
the font inside the file ("Source" is a name its license reserves) and copies
the license. The same sources and the same fontTools give the same bytes.
"""
import copy
import shutil
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables
from fontTools.varLib import builder, instancer

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "node_modules" / "@fontsource-variable"
OUT = ROOT / "app" / "fonts"

ROMANIAN = {"Ă": "A", "ă": "a", "Ș": "S", "ș": "s", "Ț": "T", "ț": "t"}
ASCII = {*map(chr, range(0x20, 0x7F))}
# With the letters of the languages that names come from: Hungarian but for ő and ű, German, French, Italian, Spanish.
LATIN = ASCII | set("âîÂÎáäàçéèêëíìïñóòôöúùûüßÁÄÀÇÉÈÊËÍÌÏÑÓÒÔÖÚÙÛÜ\u00A0«»·§©°±")
PUNCTUATION = set("‘’‚“”„‹›–—…•′″−€™↑↓")  # no slice of either family has → ← ↗
FONTS = [  # family, slice, axes, name inside the file
    ("bricolage-grotesque", "standard", {"opsz": 48, "wdth": 75, "wght": (600, 800)}, "Bricolage Grotesque RO"),
    ("source-serif-4", "wght", {"wght": (400, 700)}, "Serif Four RO"),
]


def load(family, part, axes, characters):
    """One slice, cut to the characters and to the axis limits."""
    font = TTFont(SOURCES / family / "files" / f"{family}-{part}-normal.woff2", recalcTimestamp=False)
    options = Options(layout_features=["kern", "liga", "tnum", "pnum"], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    options.drop_tables += ["BASE", "HVAR"]
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    return instancer.instantiateVariableFont(font, axes)


def copy_glyph(source, old, target, new):
    target["glyf"][new] = copy.deepcopy(source["glyf"][old])
    target["hmtx"][new] = source["hmtx"][old]
    target["gvar"].variations[new] = copy.deepcopy(source["gvar"].variations.get(old, []))
    target.getReverseGlyphMap(rebuild=True)


def add_romanian(font, ext):
    """Copy the six letters, each made of a base and an accent; returns {new glyph: base glyph}."""
    assert [vars(axis) for axis in font["fvar"].axes] == [vars(axis) for axis in ext["fvar"].axes]
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


def kern_like(font, added):
    """Kern each added glyph as its base. Added glyphs have the last ids, so sorted lists stay sorted."""
    subtables = (s for lookup in font["GPOS"].table.LookupList.Lookup for s in lookup.SubTable)
    for sub in (s for s in (getattr(s, "ExtSubTable", s) for s in subtables) if isinstance(s, otTables.PairPos)):
        for pair_set in sub.PairSet if sub.Format == 1 else []:
            for new, base in added.items():
                for record in [copy.copy(r) for r in pair_set.PairValueRecord if r.SecondGlyph == base]:
                    record.SecondGlyph = new
                    pair_set.PairValueRecord.append(record)
        for new, base in added.items():
            for classes in (sub.ClassDef1.classDefs, sub.ClassDef2.classDefs) if sub.Format == 2 else []:
                classes.update({new: classes[base]} if base in classes else {})
            if base in sub.Coverage.glyphs:
                if sub.Format == 1:
                    sub.PairSet.append(sub.PairSet[sub.Coverage.glyphs.index(base)])
                sub.Coverage.glyphs.append(new)


def keep_kerning_still(font):
    """Kern every weight as the default one: how each pair varies weighs a quarter of a file, and shows nowhere."""
    subtables = (s for lookup in font["GPOS"].table.LookupList.Lookup for s in lookup.SubTable)
    for sub in (s for s in (getattr(s, "ExtSubTable", s) for s in subtables) if isinstance(s, otTables.PairPos)):
        sub.ValueFormat1 &= 0x000F
        rows = sub.PairSet if sub.Format == 1 else sub.Class1Record
        for record in (r for row in rows for r in (row.PairValueRecord if sub.Format == 1 else row.Class2Record)):
            vars(record.Value1 or record).pop("XAdvDevice", None)


def rebuild_hvar(font):
    """Write HVAR (how each advance width varies) from the phantom points of gvar."""
    variations = [font["gvar"].variations.get(glyph, []) for glyph in font.getGlyphOrder()]
    regions = [dict(r) for r in sorted({tuple(v.axes.items()) for glyph in variations for v in glyph})]
    rows = [[0] * len(regions) for _ in variations]
    for row, glyph in zip(rows, variations):
        for variation in glyph:
            left, right = (point or (0, 0) for point in variation.coordinates[-4:-2])
            row[regions.index(variation.axes)] += right[0] - left[0]
    hvar = otTables.HVAR()
    hvar.Version, hvar.AdvWidthMap, hvar.LsbMap, hvar.RsbMap = 0x00010000, None, None, None
    region_list = builder.buildVarRegionList(regions, [axis.axisTag for axis in font["fvar"].axes])
    data = builder.buildVarData(list(range(len(regions))), rows, optimize=False)
    hvar.VarStore = builder.buildVarStore(region_list, [data])
    font["HVAR"] = newTable("HVAR")
    font["HVAR"].table = hvar


for family, part, axes, name in FONTS:
    font = load(family, f"latin-{part}", axes, LATIN | PUNCTUATION)
    kern_like(font, add_romanian(font, load(family, f"latin-ext-{part}", axes, ROMANIAN)))
    keep_kerning_still(font)
    rebuild_hvar(font)
    for name_id, text in {1: name, 2: "Regular", 3: f"{name} subset", 4: name, 6: name.replace(" ", "")}.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    assert LATIN | PUNCTUATION | ROMANIAN.keys() <= {*map(chr, font.getBestCmap())}
    font.flavor = "woff2"
    font.save(OUT / f"{family}.woff2")
    shutil.copyfile(SOURCES / family / "LICENSE", OUT / f"OFL-{family}.txt")
