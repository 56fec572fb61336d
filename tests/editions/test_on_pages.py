"""What keeps pages of an edition in order, read off its documents without an office program."""

from __future__ import annotations

from lxml import etree

from tests.editions.document import TBL, TR, W, style_of, text_of


def _texts(row):
    return [text_of(paragraph) for paragraph in row.iter(f"{W}p")]


def test_the_headings_of_indicators_lead_tables_and_repeat(finished):
    for document in finished.values():
        tables = [list(table.iterchildren(TR)) for table in document.body.iterchildren(TBL)]
        headed = [rows for rows in tables if any("三级指标" in _texts(row) for row in rows)]
        for rows in headed:
            repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
            heads = repeated.index(False) if False in repeated else len(repeated)
            assert repeated == [True] * heads + [False] * (len(rows) - heads)
            assert any("三级指标" in _texts(row) for row in rows[1:heads])


def test_rows_that_share_a_label_stay_on_one_page(finished):
    """A merged cell is empty on the second of two pages: nobody would see whose row it is."""
    for document in finished.values():
        kept = {
            each.get(f"{W}styleId")
            for each in etree.fromstring(document.parts["word/styles.xml"]).iter(f"{W}style")
            if each.find(f"{W}pPr/{W}keepNext") is not None
        }
        tables = [list(table.iterchildren(TR)) for table in document.body.iterchildren(TBL)]
        headed = [rows for rows in tables if any("三级指标" in _texts(row) for row in rows)]
        forms = document.styled("附表题", "附表题换页", "续表题")
        assert headed or not forms or document.slug == "sample-sparse"
        for rows in headed:
            body = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is None]
            going_on = [_goes_on(row) for row in body]
            joined = [style_of(next(row.iter(f"{W}p"))) in kept for row in body]
            assert joined[:-1] == going_on[1:], document.path.name
            assert not going_on[0]


def _goes_on(row):
    merges = row.findall(f"{W}tc/{W}tcPr/{W}vMerge")
    return any(each.get(f"{W}val") != "restart" for each in merges)


def test_a_lead_in_line_is_kept_with_the_next(finished):
    for document in finished.values():
        leads = [p for p in document.body.iterchildren(f"{W}p") if text_of(p).endswith("：")]
        assert leads
        assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in leads), document.slug


def test_tables_of_one_page_do_not_touch(finished):
    for document in finished.values():
        for table in document.body.iterchildren(TBL):
            assert table.getnext().tag != TBL


def test_labels_of_pies_are_placed_by_the_size_of_their_slices(finished):
    for document in finished.values():
        charts = [part for name, part in document.parts.items() if name.startswith("word/charts/c")]
        pies = [part for part in charts if b"<c:pieChart>" in part]
        assert pies or not charts
        assert all(b'<c:dLblPos val="bestFit"/>' in part for part in pies)
        assert not any(b"outEnd" in part for part in pies)


def test_the_department_has_one_name_in_the_annexes(finished):
    for document in finished.values():
        lines = [text_of(p) for p in document.paragraphs if "名称：" in text_of(p)]
        names = {each.split("：")[1].split("\t")[0] for each in lines if each[2:5] == "名称："}
        assert len(names) <= 1, document.path.name
