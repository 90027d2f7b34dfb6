"""Sizes on paper: what is written so, how many points it is wide, and for how many pixels it is laid out."""

import pytest

from mnemoscope.engines.guides import GUIDES, NATURE, of_width
from mnemoscope.engines.paper import COLUMNS, MM, SLIDES, parse


@pytest.mark.parametrize(
    ("text", "points", "columns"),
    [
        ("89mm", 252.283, 505),
        ("183 mm", 518.740, 1037),
        ("8.9cm", 252.283, 505),
        ("252.28pt", 252.28, 505),
    ],
)
def test_a_column_is_so_many_points_wide_and_half_a_point_is_a_pixel(text, points, columns):
    paper = parse(text)
    assert paper is not None
    assert paper.width == pytest.approx(points, abs=1e-3)
    assert paper.columns == columns
    assert paper.height is None
    assert not paper.slide
    assert paper.rows(321) == 321


def test_a_height_may_be_asked_for_in_the_same_unit():
    for text in ("89x60mm", "89mm x 60mm", "89 × 60 mm"):
        paper = parse(text)
        assert paper is not None
        assert (paper.width / MM, paper.height / MM) == pytest.approx((89, 60))
        assert paper.rows(1) == round(60 * paper.columns / 89)


@pytest.mark.parametrize(("name", "wide", "high"), [("16:9", 1920, 1080), ("4:3", 1024, 768)])
def test_a_slide_has_its_pixels_and_type_of_22_or_more(name, wide, high):
    paper = parse(name)
    assert paper is not None
    assert paper.slide
    times = paper.dpi / 72 * paper.width / paper.columns
    assert (round(paper.columns * times), round(paper.rows(1) * times)) == (wide, high)
    assert 11 * times >= 20


@pytest.mark.parametrize(
    "text",
    ["", "900x400", "89", "mm", "5mm", "2000mm", "89x1mm", "1.2.3mm", "-89mm", "nanmm", "89mmx", "16:10"],
)
def test_what_is_no_size_on_paper_is_none(text):
    assert parse(text) is None


def test_the_type_is_as_high_as_the_journal_asks_whose_column_it_is():
    for guide in GUIDES.values():
        for column in guide.columns:
            assert of_width(column) is guide
            paper = parse(f"{column}mm")
            assert paper is not None
            assert paper.guide is guide
            assert guide.type[0] <= 11 * paper.pixel
            assert 14 * paper.pixel <= guide.type[1] + 0.05
    assert parse("120mm").guide is NATURE


def test_all_that_is_offered_can_be_read():
    assert all(parse(name) is not None for name in (*COLUMNS, *SLIDES))
    widths = [parse(name).width / MM for name in COLUMNS]
    assert widths == pytest.approx([each for guide in GUIDES.values() for each in guide.columns], abs=0.01)
