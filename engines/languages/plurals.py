"""The forms of a plural: how many a language has, and which one is said of so many things. As Qt has them."""

from collections.abc import Callable

Rule = Callable[[int], int]  # how many things -> the place of the form


def _slavic(n: int) -> int:
    """Russian, Ukrainian, Serbian: of 1, 21, 31; of 2 to 4, 22 to 24; of all others."""
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2


def _polish(n: int) -> int:
    return 0 if n == 1 else 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2


def _czech(n: int) -> int:
    return 0 if n == 1 else 1 if 2 <= n <= 4 else 2


def _lithuanian(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n % 10 and not 10 <= n % 100 <= 19 else 2


def _latvian(n: int) -> int:
    return 0 if n % 10 == 1 and n % 100 != 11 else 1 if n else 2


def _romanian(n: int) -> int:
    return 0 if n == 1 else 1 if not n or 1 <= n % 100 <= 19 else 2


def _slovene(n: int) -> int:
    return {1: 0, 2: 1, 3: 2, 4: 2}.get(n % 100, 3)


def _arabic(n: int) -> int:
    if n < 3:
        return n
    return 3 if 3 <= n % 100 <= 10 else 4 if n % 100 >= 11 else 5


ONE: tuple[int, Rule] = (1, lambda n: 0)
TWO: tuple[int, Rule] = (2, lambda n: n != 1)
TWO_FROM_TWO: tuple[int, Rule] = (2, lambda n: n > 1)  # nothing is said as one thing is

RULES: dict[str, tuple[int, Rule]] = {
    **dict.fromkeys(("zh", "ja", "ko", "vi", "th", "id", "ms", "my", "lo", "km", "tr", "hu", "fa"), ONE),
    **dict.fromkeys(("fr", "hy", "br"), TWO_FROM_TWO),
    **dict.fromkeys(("ru", "uk", "be", "sr", "hr", "bs"), (3, _slavic)),
    **dict.fromkeys(("cs", "sk"), (3, _czech)),
    "pl": (3, _polish), "lt": (3, _lithuanian), "lv": (3, _latvian), "ro": (3, _romanian), "sl": (4, _slovene), "ar": (6, _arabic),
}  # fmt: skip


def rule_of(language: str) -> tuple[int, Rule]:
    """How many forms a language has, by its code, and which one is said of `n` things; as English where we do not know."""
    return RULES.get(language.replace("-", "_").partition("_")[0].lower(), TWO)
