"""What journals ask of a figure, as data: widths of columns and heights in millimetres, type and lines in points.

Each rule stands with the page that it was taken from; a rule that a guide does not have is as wide as it can be.
"""

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True)
class Guide:
    """The rules of one journal."""

    name: str
    columns: tuple[float, ...]
    highest: float
    type: tuple[float, float]
    lines: tuple[float, float]
    dpi: float = 300.0
    dpi_of_text: float = 600.0
    with_caption: float = inf  # of a figure that leaves room for its caption
    letters: tuple[float, float] = (7.5, 8.5)  # of panels, bold
    capitals: bool | None = None  # whether those are A, B, C; None: it does not say
    others: tuple[str, ...] = ()  # families beside Arial and Helvetica
    pixel: float = 0.5  # points of a pixel of the layout, whose type is 11 to 14 of them high


GUIDES = {
    # nature.com/nature/for-authors/formatting-guide and final-submission (89 and 183 mm; 247 mm of depth, 170 with a caption;
    # 5 to 7 points, letters 8 bold and lower case; 0.25 to 1 point); NRJs-guide-to-preparing-final-artwork.pdf (88 and 180 mm).
    "nature": Guide(
        "Nature", (89.0, 183.0, 88.0, 180.0), 247.0, (5.0, 7.0), (0.25, 1.0), with_caption=170.0, capitals=False
    ),
    # ieeeauthorcenter.ieee.org, “Size requirements for graphics” (3.5 and 7.16 inches), “Resolution and size” (300, line art 600),
    # “File formatting” (type about 9 to 10 points; Arial, Cambria, Helvetica, Symbol, Times New Roman). The printed guide for
    # authors: 8 points for letters, at most 9 inches high.
    "ieee": Guide(
        "IEEE", (88.9, 181.864), 228.6, (8.0, 10.2), (0.0, inf), letters=(8.0, 12.0), pixel=0.73,
        others=("Times New Roman", "Times", "Cambria", "Symbol"),
    ),
    # science.org, author_prep_guide_2025.pdf: 3.6 and 7.25 inches, 9.585 high; type 6 to 9 points, letters 10 bold; lines 0.28.
    "science": Guide(
        "Science", (91.44, 184.15), 243.5, (6.0, 9.0), (0.28, inf), dpi_of_text=300.0, letters=(8.5, 10.5), pixel=0.6,
    ),
    # pnas.org/pb-assets/authors/digitalart.pdf: 8.7, 11.4 and 17.8 cm, 22.5 high; 6 to 8 points; 300 dpi, with text 600 and more.
    "pnas": Guide(
        "PNAS", (87.0, 114.0, 178.0), 225.0, (6.0, 8.0), (0.0, inf), letters=(8.5, 12.0), capitals=True, pixel=0.55,
        others=("Times", "Times New Roman", "Symbol"),
    ),
    # elsevier.com, artwork and media instructions, “Artwork sizing” (90, 140 and 190 mm, 240 high; lettering 7 points, never below
    # 6, sometimes 10) and “Combination artwork” (500 dpi; lines from 0.25 points).
    "elsevier": Guide(
        "Elsevier", (90.0, 140.0, 190.0), 240.0, (7.0, 10.0), (0.25, inf), dpi_of_text=500.0, letters=(7.0, 12.0), pixel=0.64,
        others=("Times", "Times New Roman", "Courier", "Symbol"),
    ),
    # cell.com/information-for-authors/figure-guidelines: 85, 114 and 174 mm on a page of 11 inches; about 7 points; letters bold
    # capitals; Avenir, Arial or Helvetica.
    "cell": Guide(
        "Cell Press", (85.0, 174.0), 279.4, (6.0, 8.0), (0.0, inf), letters=(8.5, 12.0), capitals=True, pixel=0.55,
        others=("Avenir",),
    ),
}  # fmt: skip

NATURE = GUIDES["nature"]
NEAR = 0.04  # millimetres: 3.5 inches are another journal's column than 89 mm


def of_width(millimetres: float) -> Guide:
    """The guide whose column is so wide; Nature's if it is none's."""
    return next(
        (guide for guide in GUIDES.values() if any(abs(millimetres - each) < NEAR for each in guide.columns)),
        NATURE,
    )
