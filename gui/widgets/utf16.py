"""Places in a text: Qt counts units of UTF-16, Python and our engines count characters."""


def units(text: str) -> int:
    """How many units of UTF-16 a text takes: two for a character beyond the first 65,536, such as an emoji."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, place: int) -> int:
    """How many characters of a text lie before a place that Qt counts."""
    if text.isascii():
        return min(place, len(text))
    at = 0
    for count, character in enumerate(text):
        if at >= place:
            return count
        at += 1 + (character > "\uffff")
    return len(text)
