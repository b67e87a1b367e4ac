"""How much nearer two letters of a font stand to each other."""
from fontTools.ttLib.tables import otTables


def kerning(font):
    """All pairs of the font: {(left, right): units}. Of two tables that know a pair, the first counts."""
    pairs = {}
    subtables = (s for lookup in font["GPOS"].table.LookupList.Lookup for s in lookup.SubTable)
    for sub in (s for s in (getattr(s, "ExtSubTable", s) for s in subtables) if isinstance(s, otTables.PairPos)):
        for index, left in enumerate(sub.Coverage.glyphs):
            if sub.Format == 1:
                row = {record.SecondGlyph: record.Value1 for record in sub.PairSet[index].PairValueRecord}
            else:
                values = sub.Class1Record[sub.ClassDef1.classDefs.get(left, 0)].Class2Record
                row = {g: values[sub.ClassDef2.classDefs.get(g, 0)].Value1 for g in font.getGlyphOrder()}
            for right, value in row.items():
                pairs.setdefault((left, right), getattr(value, "XAdvance", 0) or 0)
    return pairs
