"""The text of a PDF as it was drawn: a font whose glyph stands for several characters names the usual one, so that a search finds it."""

import re
import unicodedata

# Fonts draw a radical and the character it is with one glyph, and Qt names the lower number: the radical.
_SUPPLEMENT = str.maketrans(
    "⺁⺂⺃⺅⺆⺉⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺞⺠⺡⺢⺣⺤⺦⺨⺩⺫⺭⺯⺰⺱⺲⺳⺹⺺⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻏⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
    "厂乛乚亻冂刂㔾小小兀尣尢尢巳幺彑彐忄心扌攵旡歺民氵氺灬爫丬犭王罒礻糹纟罓罒㓁耂肀艹艹艹虎衤覀西见角讠贝车辶辶阝钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀",
)
_RARE = str.maketrans("\u2003\u2012\u2027\u2215\u301c\u00ad\u2011", "\u3000\u2013\u30fb\uff0f\uff5e--")
_BOX = re.compile(rb"(?<=Box )\[0 0 [0-9.]+ ([0-9.]+)\]")
_MAP = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_CODES = re.compile(rb"(?<=\[)[<>0-9A-Fa-f\s]+(?=\])")
_CODE = re.compile(rb"<([0-9A-Fa-f]{4})>")


def searchable(pdf: bytes) -> bytes:
    """The same PDF; what its fonts' glyphs stand for is put right in place, so that nothing in it moves."""
    return _MAP.sub(lambda found: _CODES.sub(_corrected, found[0]), pdf)


def _corrected(found: re.Match[bytes]) -> bytes:
    return _CODE.sub(lambda code: b"<%04X>" % ord(usual(chr(int(code[1], 16)))), found[0])


def usual(character: str) -> str:
    """The character that people type and search for, of those that share a glyph with this one."""
    if character < " ":
        return " "
    if "\u2f00" <= character <= "\u2fd5":  # Kangxi radicals
        return unicodedata.normalize("NFKC", character)
    if "\ud800" <= character <= "\udfff":
        return character
    other = unicodedata.normalize("NFC", character).translate(_SUPPLEMENT).translate(_RARE)
    return other if len(other) == 1 and ord(other) <= 0xFFFF else character


def trimmed(pdf: bytes, width: float, height: float) -> bytes:
    """The same PDF whose page is cut to this size, in points, from its upper left corner; nothing in it moves."""

    def cut(found: re.Match[bytes]) -> bytes:
        top = float(found[1])
        box = f"[0 {top - height:.3f} {width:.3f} {top:.0f}]".encode()
        return box.ljust(len(found[0]))

    return _BOX.sub(cut, pdf)
