"""How numbers are printed, each written by hand: hard spaces about the cross, raised exponents, true minuses."""

import pytest

from mnemoscope.engines.numerals import numeral, printed


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (0.25, "0.25"),
        (-8, "\u22128"),
        (0.0001, "0.0001"),
        (0.00001, "10\u207b\u2075"),
        (-0.00001, "\u221210\u207b\u2075"),
        (2.13e-9, "2.13\xa0\xd7\xa010\u207b\u2079"),
        (4.25e-38, "4.25\xa0\xd7\xa010\u207b\xb3\u2078"),
        (123456, "123,456"),
        (-25000, "\u221225,000"),
        (999.96, "1,000"),
        (999_999.6, "1,000,000"),
        (1.5e38, "1.5\xa0\xd7\xa010\xb3\u2078"),
        (float("-inf"), "\u2212inf"),
    ],
)
def test_a_number_is_printed_as_people_write_it(value, said):
    assert numeral(value) == said


def test_it_has_as_many_digits_as_are_asked_for():
    assert [numeral(123.456, n) for n in (1, 2, 3, 4)] == ["123", "123", "123", "123.5"]
    assert [numeral(0.0000449, n) for n in (1, 2)] == [
        "4\xa0\xd7\xa010\u207b\u2075",
        "4.5\xa0\xd7\xa010\u207b\u2075",
    ]


def test_what_is_written_already_keeps_its_digits():
    assert printed("-0.840") == "\u22120.840"
    assert printed("1.00e-9") == "1.00\xa0\xd7\xa010\u207b\u2079"
    assert printed("4e-04") == "4\xa0\xd7\xa010\u207b\u2074"
